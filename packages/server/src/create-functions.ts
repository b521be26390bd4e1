import { availableParallelism } from 'node:os';
import type { Auditor } from './audit/auditor.ts';
import type { Clock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import { contextRoutes } from './context/routes.ts';
import type { Stores } from './create-stores.ts';
import type { AccountResources } from './functions/account-resources.ts';
import type { BreakerOf } from './functions/breaker-state.ts';
import { type CallSlots, createCallSlots } from './functions/call-slots.ts';
import { createRunFunction } from './functions/calls/create-run-function.ts';
import { type CheckFunction, createCheckFunction } from './functions/check-function.ts';
import { createAccountResources } from './functions/create-account-resources.ts';
import { createInvokeFunction } from './functions/create-invoke-function.ts';
import type { InvokeFunction } from './functions/invoke-function.ts';
import type { FunctionLog } from './functions/log/function-log.ts';
import { noteCalls } from './functions/log/note-calls.ts';
import { QueuedFunctionLog } from './functions/log/queued-function-log.ts';
import { createSandbox } from './functions/sandbox/create-sandbox.ts';
import type { Sandbox } from './functions/sandbox/sandbox.ts';
import { configuredSecretKey } from './functions/secrets/configured-secret-key.ts';
import { SecretKeyError, type SecretKeySource } from './functions/secrets/secret-key.ts';
import { checkSecretKey } from './functions/secrets/secret-vault.ts';
import { createToolbeltHost } from './functions/toolbelt/create-toolbelt-host.ts';
import { warmedSandbox } from './functions/warmed-sandbox.ts';
import { createCallWebhook } from './functions/webhook/call-webhook.ts';
import type { NewId } from './ids.ts';
import type { RunFunction } from './next-action/run-functions.ts';
import type { Logger } from './observability/logger.ts';
import type { Metrics } from './observability/metrics.ts';
import { createOutboundHttp } from './outbound/create-outbound-http.ts';
import type { OutboundHttp } from './outbound/outbound-http.ts';
import { createPlainHttpRule } from './outbound/plain-http-rule.ts';

/** Calls by hand that may be under way on one node. */
const BY_HAND = { most: 8, mostPerAccount: 2 };
/** Calls by schedule that may be under way on one node. */
const BY_SCHEDULE = { most: 8, mostPerAccount: 2 };
/** Code that may run at once where no decision waits for it. It can run half a minute: one processor is left for everything else. */
const UNHURRIED_RUNS = Math.max(2, Math.min(4, availableParallelism() - 1));

export type CreateFunctionsOptions = {
  readonly config: Config;
  readonly stores: Stores;
  readonly audit: Auditor;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** Everything that calls functions. */
export type Functions = {
  /** For decisions. */
  readonly runFunction: RunFunction;
  readonly breakerOf: BreakerOf;
  /** For those that are going to be kept, or tried. */
  readonly check: CheckFunction;
  /** For people. */
  readonly byHand: { readonly invoke: InvokeFunction; readonly log: FunctionLog; readonly slots: CallSlots };
  /** For schedules. */
  readonly bySchedule: { readonly invoke: InvokeFunction; readonly slots: CallSlots };
  readonly key: SecretKeySource;
  /** For bots: their scripts run where nothing waits for a decision. */
  readonly forBots: {
    readonly sandbox: Sandbox;
    readonly outbound: OutboundHttp;
    readonly resources: AccountResources;
  };
  /** Prepares for the first call of code by a decision: it takes longer than all that follow. Does not wait for it. */
  warm(): void;
  /** Ends the calls that are under way, and refuses more. */
  kill(): Promise<void>;
  /** Writes down what is still in memory. */
  close(): Promise<void>;
};

/** Puts together what calls functions. Throws a `ConfigError` where the secrets there are cannot be read with the key there is. */
export async function createFunctions(options: CreateFunctionsOptions): Promise<Functions> {
  const { audit, clock, config, logger, metrics, stores } = options;
  const key = configuredSecretKey(config);
  await requireSecretKey(key, stores);
  const log = createFunctionLog(options);
  // Two, so that decisions never wait for what people and schedules run.
  const [forDecisions, forOthers] = [createSandbox(), createSandbox({ mostRuns: UNHURRIED_RUNS, spares: 1 })];
  const outbound = createOutboundHttp({ allowedPrivateNetworks: config.functionNetworks });
  const resources = createAccountResources({
    ...stores,
    key,
    audit,
    clock,
    onUnreadable: (err) => logger.error({ err }, 'a secret could not be read'),
  });
  const invokeIn = createInvokers(options, resources, outbound.send);
  const hurried = invokeIn(forDecisions);
  const unhurried = invokeIn(warmedSandbox(forOthers));
  const { breakers, run } = createRunFunction({
    invoke: noteCalls(hurried, log, { source: 'decision' }),
    clock,
    observe: metrics.observeFunctionCall,
  });
  return {
    runFunction: run,
    breakerOf: breakers.stateOf,
    check: createCheckFunction(createPlainHttpRule(config.functionNetworks)),
    byHand: { invoke: unhurried, log, slots: createCallSlots(BY_HAND) },
    bySchedule: {
      invoke: noteCalls(unhurried, log, { source: 'schedule' }),
      slots: createCallSlots(BY_SCHEDULE),
    },
    key,
    forBots: { sandbox: forOthers, outbound: outbound.send, resources },
    warm() {
      forDecisions.warm().catch((err: unknown) => logger.warn({ err }, 'the sandbox could not be prepared'));
    },
    async kill() {
      await Promise.all([forDecisions.close(), forOthers.close(), outbound.close()]);
    },
    close: () => log.close(),
  };
}

/** Makes what calls functions in one sandbox or another. */
function createInvokers(
  { clock, logger, stores }: CreateFunctionsOptions,
  resources: AccountResources,
  outbound: OutboundHttp,
): (sandbox: Pick<Sandbox, 'run'>) => InvokeFunction {
  const hostOf = createToolbeltHost({
    ...stores,
    accounts: stores.access.accounts,
    contextHandlers: contextRoutes(stores),
    outbound,
    resources,
    clock,
    reportDefect: (err) =>
      logger.error({ err }, 'a call of a function to its toolbelt could not be answered'),
  });
  const callWebhook = createCallWebhook({ outbound, resources });
  return (sandbox) => createInvokeFunction({ sandbox, callWebhook, hostOf });
}

function createFunctionLog({ clock, logger, newId, stores }: CreateFunctionsOptions): QueuedFunctionLog {
  return new QueuedFunctionLog({
    store: stores.functionLog,
    clock,
    newId,
    onDropped: (count, err) => logger.warn({ count, err }, 'calls of functions were not logged'),
  });
}

async function requireSecretKey(key: SecretKeySource, { secrets }: Stores): Promise<void> {
  try {
    await checkSecretKey({ key, secrets });
  } catch (error) {
    if (!(error instanceof SecretKeyError)) throw error;
    throw new ConfigError(`the secrets in the database cannot be read: ${error.message}`);
  }
}
