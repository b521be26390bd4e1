import { availableParallelism } from 'node:os';
import { MAX_DECISION_FUNCTION_MS } from '@conversation-orchestrator/api';
import { Unavailable, type Value } from '@conversation-orchestrator/engine';
import type { Clock } from '../../clock.ts';
import { sizeOf } from '../../decisions/value-size.ts';
import type { FunctionRun, RunFunction } from '../../next-action/run-functions.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { InvokeFunction } from '../invoke-function.ts';
import { type BreakerOptions, type Breakers, createBreakers } from './breakers.ts';
import { type BulkheadOptions, createBulkheads } from './bulkheads.ts';
import { type CallEnd, failed } from './call-end.ts';
import { createGuardedCall, type GuardedCall } from './guarded-call.ts';
import { type Called, ranOf } from './ran.ts';
import { resolveParameters } from './resolve-parameters.ts';
import { createResultCache, type ResultCache } from './result-cache.ts';

/** A call as it is counted. */
export type ObservedCall = {
  readonly kind: CustomerFunction['kind'];
  /** `result`, `cached`, or the code of the error. */
  readonly outcome: string;
  readonly seconds: number;
};

export type RunFunctionOptions = {
  readonly invoke: InvokeFunction;
  readonly clock: Clock;
  /** Told of every call. */
  readonly observe?: (call: ObservedCall) => void;
  readonly breaker?: BreakerOptions;
  readonly bulkheads?: BulkheadOptions;
};

/** How decisions run functions, and how these are doing. */
export type FunctionCalls = { readonly run: RunFunction; readonly breakers: Pick<Breakers, 'stateOf'> };

const BREAKER: BreakerOptions = { failures: 5, pauseMs: 10_000 };
const FEWEST_RUNS = 3;
const MOST_RUNS = 8;
/**
 * Code that will not end keeps a processor busy until it is killed, and what takes its place is started then: more of it at once than there
 * are processors is felt by the decisions of all other accounts, and gets no more done.
 */
const BULKHEADS: BulkheadOptions = {
  javascript: {
    atOnce: Math.min(Math.max(availableParallelism() + 1, FEWEST_RUNS), MOST_RUNS),
    waiting: 32,
  },
  webhook: { atOnce: 32, waiting: 64 },
};
const MOST_PAYLOAD_CHARACTERS = 256 * 1024;

/** Makes what runs function attributes for decisions: with their parameters, in time, and no more than is good for the rest of the server. */
export function createRunFunction(options: RunFunctionOptions): FunctionCalls {
  const { breaker = BREAKER, bulkheads = BULKHEADS, clock, invoke, observe } = options;
  const breakers = createBreakers(breaker);
  const call = createGuardedCall({ invoke, breakers, bulkheads: createBulkheads(bulkheads) });
  const results = createResultCache(clock);
  return {
    breakers,
    async run(asked) {
      const started = performance.now();
      const called = await callFor(asked, call, results);
      const tookMs = Math.round((performance.now() - started) * 1_000) / 1_000;
      const kind = asked.function?.document.kind;
      if (kind !== undefined) observe?.({ kind, outcome: outcomeOf(called), seconds: tookMs / 1_000 });
      return ranOf(asked.attribute, called, tookMs);
    },
  };
}

async function callFor(asked: FunctionRun, call: GuardedCall, results: ResultCache): Promise<Called> {
  const { accountId, attribute, function: revised } = asked;
  if (revised === undefined) return { end: failed('NO_FUNCTION', 'there is no such function') };
  const payload = payloadOf(asked);
  if (payload instanceof Unavailable) return { end: failed('PARAMETERS', payload.cause) };
  const { name, timeoutMs = MAX_DECISION_FUNCTION_MS } = revised.document;
  const ownMs = Math.min(
    timeoutMs,
    attribute.timeoutMs ?? MAX_DECISION_FUNCTION_MS,
    MAX_DECISION_FUNCTION_MS,
  );
  const waited = {
    accountId,
    function: revised,
    payload,
    ownMs,
    timeoutMs: Math.min(ownMs, asked.timeoutMs),
  };
  const callNow = (): Promise<CallEnd> => call(waited);
  if (attribute.cacheSeconds === undefined) return { end: await callNow(), payload };
  const identity = { accountId, name, revision: revised.revision, payload };
  const { cached, end } = await results.resultOf(identity, attribute.cacheSeconds, callNow);
  return { end, payload, cached };
}

function payloadOf({ attribute, read }: FunctionRun): Value | Unavailable {
  const payload = resolveParameters(attribute.parameters ?? null, read);
  if (payload instanceof Unavailable) return payload;
  if (sizeOf(payload, MOST_PAYLOAD_CHARACTERS) <= MOST_PAYLOAD_CHARACTERS) return payload;
  return new Unavailable(`its parameters have more than ${MOST_PAYLOAD_CHARACTERS} characters`);
}

function outcomeOf({ cached, end }: Called): string {
  if (end.kind === 'error') return end.code;
  return cached === true ? 'cached' : 'result';
}
