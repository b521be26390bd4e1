import { maxHeaderSize } from 'node:http';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import type { Config } from '../config.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { sendProblem } from './problem-response.ts';
import { refuseConnection } from './refuse-connection.ts';
import { requestIdOf } from './request-id.ts';
import { isVisited } from './visitors.ts';

export type ServerOptions = {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

// Longer than load balancers keep an idle connection (60 s as a rule): whoever reuses one finds it open.
const KEEP_ALIVE_MS = 65_000;

// As much as Node lets an address have at all: how long each name may be, its schema says.
const MAX_PARAM_LENGTH = maxHeaderSize;

/** Makes a web server that serves nothing yet: limits, request ids, refusals, and what is observed of every request. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, logger, metrics } = options;
  const requestTimeout = config.requestTimeoutSeconds * 1000;
  const app = fastify({
    // Nothing is logged per request by the framework: it would log whole addresses, and tokens may stand in them.
    logger: false,
    genReqId: requestIdOf,
    requestTimeout,
    keepAliveTimeout: KEEP_ALIVE_MS,
    trustProxy: typeof config.trustProxy === 'boolean' ? config.trustProxy : [...config.trustProxy],
    // Requests that arrive on open connections while the server drains are still served, and told to close.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PARAM_LENGTH },
    // Node looks for requests that took too long this often; half a minute, if nobody says otherwise.
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: Math.min(requestTimeout, 5_000) },
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, _, reply) => sendProblem(reply, error, logger),
  });
  app.server.maxConnections = config.maxConnections;
  readBodiesAsBytes(app);
  app.setErrorHandler((error, _, reply) => sendProblem(reply, error, logger));
  observeRequests(app, logger, metrics);
  if (config.corsOrigins.length > 0) await app.register(cors, corsDelegator(config.corsOrigins));
  return app;
}

/** What a body means, its endpoint knows: the framework only collects it, within the limit. */
function readBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes));
}

function observeRequests(app: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const logsRequests = logger.isLevelEnabled('debug');
  app.addHook('onResponse', (request, reply, done) => {
    const { endpointId: endpoint } = request;
    metrics.observeRequest({ endpoint, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    if (logsRequests) {
      const [path] = request.url.split('?');
      const { id: requestId, method } = request;
      logger.debug({
        requestId,
        method,
        path,
        endpoint,
        status: reply.statusCode,
        tookMs: reply.elapsedTime,
      });
    }
    done();
  });
}

/** Which pages may call the API; which may embed a channel, the channel says. */
function corsDelegator(origins: readonly string[]) {
  const options = corsOptions(origins);
  return {
    delegator: ({ url }: FastifyRequest, answer: (error: null, options: FastifyCorsOptions) => void) =>
      answer(null, isVisited(url) ? { origin: false } : options),
  };
}

// Cookies are left out: what a page of another origin may do, it does with a token of its own.
function corsOptions(origins: readonly string[]) {
  return {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['*'],
    maxAge: 600,
  };
}
