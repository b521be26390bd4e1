import { setTimeout as wait } from 'node:timers/promises';
import { openapiDocument } from '@conversation-orchestrator/api';
import type { FastifyInstance } from 'fastify';
import { clientRoutes } from './accounts/client-routes.ts';
import { accountRoutes } from './accounts/routes.ts';
import { userRoutes } from './accounts/user-routes.ts';
import { attributeRoutes } from './attributes/routes.ts';
import { type Auditor, createAuditor } from './audit/auditor.ts';
import { auditRoutes } from './audit/routes.ts';
import { type AccessTokens, createAccessTokens } from './auth/access-tokens.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { createIssueToken } from './auth/issue-token.ts';
import { createLoginThrottle, PEOPLE, PROGRAMS } from './auth/login-throttle.ts';
import { authRoutes } from './auth/routes.ts';
import { sessionRoutes } from './auth/session-routes.ts';
import { ensureSigningKey } from './auth/signing-key.ts';
import type { SigningKey } from './auth/signing-key-store.ts';
import { botRoutes } from './bots/routes.ts';
import { platformRoutes } from './channels/platform-routes.ts';
import { channelRoutes } from './channels/routes.ts';
import { widgetRoutes } from './channels/web/routes.ts';
import { createVisitorGate } from './channels/web/visitor-gate.ts';
import { createVisitorTokens, type VisitorTokens } from './channels/web/visitor-tokens.ts';
import { chatRoutes } from './chats/routes.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { contextRoutes } from './context/routes.ts';
import { conversationSources } from './conversations/fact-sources.ts';
import { conversationRoutes } from './conversations/routes.ts';
import { type Bots, createBots } from './create-bots.ts';
import { createFunctions, type Functions } from './create-functions.ts';
import { createStores, type Stores } from './create-stores.ts';
import { createDecisionIds } from './decisions/decision-id.ts';
import type { DecisionLog } from './decisions/decision-log.ts';
import type { DecisionStore } from './decisions/decision-store.ts';
import { keptDecisions } from './decisions/kept-decisions.ts';
import { QueuedDecisionLog } from './decisions/queued-decision-log.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { allowedDomainRoutes } from './functions/allowed-domains/routes.ts';
import type { CheckFunction } from './functions/check-function.ts';
import { hasCode } from './functions/has-code.ts';
import { functionRoutes } from './functions/routes.ts';
import { secretRoutes } from './functions/secrets/routes.ts';
import { createAuthenticate } from './http/authenticate.ts';
import { bindEndpoints } from './http/bind-endpoints.ts';
import { findConsole, serveConsole } from './http/console.ts';
import { createServer } from './http/create-server.ts';
import { drain } from './http/drain.ts';
import { OpenStreams } from './http/events/open-streams.ts';
import { createSendEvents } from './http/events/send-events.ts';
import type { Handlers } from './http/handlers.ts';
import { listen } from './http/listen.ts';
import { bindOtherMethods } from './http/other-methods.ts';
import { servePages } from './http/pages.ts';
import { createRateLimit, type RateLimit } from './http/rate-limit.ts';
import { createVisitLimits, type VisitLimits } from './http/visit-limits.ts';
import { createLetVisitorIn, createTellPreflight } from './http/visitors.ts';
import { findWidget, serveWidget } from './http/widget.ts';
import type { NewId } from './ids.ts';
import { localUrl } from './local-url.ts';
import type { FactSources } from './next-action/load-facts.ts';
import type { NextActionParts } from './next-action/next-action.ts';
import { nextActionRoutes } from './next-action/routes.ts';
import type { Logger } from './observability/logger.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import { observeDecisions } from './observability/observe-decisions.ts';
import { createReadiness, type Readiness } from './observability/readiness.ts';
import { operationRoutes } from './observability/routes.ts';
import { createTracing, type Tracing } from './observability/tracing.ts';
import { revisionRoutes } from './policies/revision-routes.ts';
import { policyRoutes } from './policies/routes.ts';
import { transferRoutes } from './policies/transfer-routes.ts';
import { startBackground } from './start-background.ts';
import type { Database } from './storage/database.ts';
import { VERSION } from './version.ts';

export type AppOptions = {
  readonly config: Config;
  readonly database: Database;
  /** Where decisions are kept; left out, in the database. */
  readonly decisions?: DecisionStore;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly logger: Logger;
};

/** A server that is put together, and not listening yet. */
export type App = {
  readonly stores: Stores;
  readonly audit: Auditor;
  readonly checkFunction: CheckFunction;
  /** Begins to serve. Answers the URL. */
  listen(): Promise<string>;
  /** Stops accepting requests, finishes those under way, and writes down what is still in memory. The database stays open. */
  close(): Promise<void>;
};

/** What the features are made of. */
type Parts = AppOptions & {
  readonly stores: Stores;
  readonly audit: Auditor;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly tokens: AccessTokens;
  readonly decisionLog: DecisionLog;
  readonly functions: Functions;
  readonly bots: Bots;
  readonly deciding: NextActionParts;
  readonly readiness: Readiness;
  readonly streams: OpenStreams;
  readonly visits: Visits;
};

/** What lets visitors of pages take part. */
type Visits = { readonly visitorTokens: VisitorTokens; readonly visitLimits: VisitLimits };

/** Puts the server together: the one place that knows which implementation of each contract is used. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, clock, newId, database, logger } = options;
  const audit = createAuditor(clock, newId);
  const stores = createStores({ ...options, audit });
  const metrics = createMetrics();
  const tracing = createTracing();
  const key = await findKey(options, stores);
  const tokens = await createAccessTokens({ key, clock, newId });
  const visits = {
    visitorTokens: await createVisitorTokens(key, clock),
    visitLimits: createVisitLimits(clock),
  };
  const queue = createDecisionQueue(stores, metrics, logger);
  const decisionLog = observeDecisions(queue, metrics, tracing);
  const functions = await createFunctions({ ...options, audit, stores, metrics });
  stores.routing.whenActive((active) => {
    if (hasCode(active)) functions.warm();
  });
  const stopping = new AbortController();
  const readiness = createReadiness({ database: () => ping(database) }, stopping.signal);
  const deciding = createDeciding(options, stores, functions, decisionLog);
  const bots = createBots({ stores, clock, logger, deciding, ...functions.forBots });
  const streams = createStreams(config, metrics);
  const served = { audit, bots, deciding, decisionLog, functions, readiness, stores, streams, visits };
  const server = await createHttpServer({ ...options, ...served, metrics, tokens, tracing });
  const stopBackground = startBackground({
    stores,
    clock,
    logger,
    ...bots,
    ...functions.bySchedule,
  });
  return {
    stores,
    audit,
    checkFunction: functions.check,
    async listen() {
      if (await stores.anyFunction()) functions.warm();
      return listen(server, config);
    },
    async close() {
      stopping.abort();
      streams.close();
      await drain(server, config.shutdownTimeoutSeconds);
      await within(config.shutdownTimeoutSeconds, stopBackground(), functions.kill);
      await functions.close();
      await queue.close();
    },
  };
}

/** Every endpoint's handler: a feature adds its routes here, in one line. One without a handler does not compile. */
function createHandlers(parts: Parts, limitRate: RateLimit): Handlers {
  const { audit, bots, clock, deciding, decisionLog, functions, newId, readiness, stores, tokens, visits } =
    parts;
  const { access, conversations, directory, routing, sdes } = stores;
  const { metrics } = parts;
  const issueToken = createIssueToken(tokens, clock);
  const rulesets = routing;
  return {
    ...authRoutes({
      clients: access.clients,
      tokens,
      issueToken,
      throttle: createLoginThrottle(PROGRAMS, clock),
      clock,
    }),
    ...sessionRoutes({ stores: access, throttle: createLoginThrottle(PEOPLE, clock), clock }),
    ...nextActionRoutes(deciding),
    ...decisionRoutes({
      store: keptDecisions({ ...access, store: stores.decisions, clock }),
      log: decisionLog,
      rulesets,
      clock,
    }),
    ...contextRoutes({ context: stores.context }),
    ...policyRoutes({ ...deciding, newId, routing, compile: (draft) => routing.compile(draft) }),
    ...revisionRoutes({ routing }),
    ...transferRoutes({ routing, rulesets, directory, audit, checkFunction: functions.check }),
    ...attributeRoutes({ routing, rulesets }),
    ...functionRoutes({
      ...functions.byHand,
      routing,
      rulesets,
      functionLog: stores.functionLog,
      breakerOf: functions.breakerOf,
      checkFunction: functions.check,
      clock,
    }),
    ...secretRoutes({ secrets: stores.secrets, key: functions.key, audit, clock }),
    ...allowedDomainRoutes({ allowedDomains: stores.allowedDomains, audit }),
    ...botRoutes({ ...bots, store: stores.bots, directory, rulesets, audit }),
    ...channelRoutes({ ...stores, audit }),
    ...platformRoutes({
      ...stores,
      ...bots,
      store: stores.chats,
      resources: functions.forBots.resources,
      sdes: { accounts: access.accounts, sdes },
      throttle: createLoginThrottle(PROGRAMS, clock),
      limitRate,
      clock,
      newId,
    }),
    ...widgetRoutes({ ...bots, ...visits, store: stores.chats, directory, newId }),
    ...chatRoutes({ ...bots, store: stores.chats, directory, newId }),
    ...directoryRoutes({ directory, routing, audit, newId }),
    ...conversationRoutes({ accounts: access.accounts, sdes, conversations }),
    ...accountRoutes({ ...access, routing, audit, clock }),
    ...clientRoutes({ clients: access.clients, audit, clock, newId }),
    ...userRoutes({ users: access.users, audit, clock, newId }),
    ...auditRoutes({ audit: stores.audit }),
    ...operationRoutes({ readiness, metrics, openapi: OPENAPI }),
  };
}

/** What decisions are made with, whoever asks for them. */
function createDeciding(
  { clock }: AppOptions,
  { access, context, conversations, routing, sdes }: Stores,
  { runFunction }: Functions,
  log: DecisionLog,
): NextActionParts {
  const sources: FactSources = {
    documents: (accountId, keys) => context.findProperties(accountId, keys),
    ...conversationSources({ accounts: access.accounts, sdes, conversations }),
  };
  return { rulesets: routing, sources, runFunction, log, clock, newId: createDecisionIds(clock) };
}

const OPENAPI = openapiDocument(VERSION);

async function createHttpServer(parts: Parts): Promise<FastifyInstance> {
  const { clock, config, logger, metrics, stores, streams, tokens, tracing, visits } = parts;
  const server = await createServer({ config, logger, metrics });
  const visiting = {
    gate: createVisitorGate(stores.channels, visits.visitorTokens),
    limits: visits.visitLimits,
  };
  const authenticator = createAuthenticator({ tokens, stores: stores.access, clock });
  const limitRate = createRateLimit(config.requestsPerMinute, clock);
  bindEndpoints(server, createHandlers(parts, limitRate), {
    letVisitorIn: createLetVisitorIn(visiting),
    authenticate: createAuthenticate({ authenticator, stores: stores.access, clock }),
    limitRate,
    tracing,
    sendEvents: createSendEvents({
      streams,
      heartbeatMs: config.streamHeartbeatSeconds * 1_000,
      onBroken: (err) => logger.warn({ err }, 'a stream of events broke off'),
    }),
  });
  bindOtherMethods(server, createTellPreflight(visiting));
  const builtWidget = findWidget();
  if (builtWidget !== undefined) await serveWidget(server, builtWidget);
  await servePages(server, OPENAPI);
  const builtConsole = findConsole();
  if (builtConsole !== undefined) await serveConsole(server, builtConsole);
  return server;
}

function findKey({ clock, config }: AppOptions, stores: Stores): Promise<SigningKey> {
  const { publicUrl } = config;
  return ensureSigningKey({
    store: stores.signingKeys,
    clock,
    defaultIssuer: localUrl(config),
    ...(publicUrl !== undefined && { publicUrl }),
  });
}

function createDecisionQueue({ decisions }: Stores, metrics: Metrics, logger: Logger): QueuedDecisionLog {
  const queue = new QueuedDecisionLog({
    store: decisions,
    onDropped(count, reason, cause) {
      metrics.countDroppedDecisions(count);
      logger.warn({ count, reason, err: cause }, 'decisions were not logged');
    },
  });
  metrics.watchDecisionQueue(() => queue.waiting);
  return queue;
}

function createStreams({ maxStreams, maxStreamsPerAccount }: Config, metrics: Metrics): OpenStreams {
  const streams = new OpenStreams({ most: maxStreams, mostPerAccount: maxStreamsPerAccount });
  metrics.watchStreams(() => streams.count);
  return streams;
}

function ping(database: Database): Promise<unknown> {
  return database.read.selectFrom('accounts').select('id').limit(1).execute();
}

/** Waits for work to end by itself, as long as there is time; then sees to it that it ends. */
async function within(seconds: number, work: Promise<void>, kill: () => Promise<void>): Promise<void> {
  const late = new AbortController();
  await Promise.race([
    work,
    wait(seconds * 1_000, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  await kill();
  await work;
}
