import {
  DEFAULT_BODY_LIMIT,
  ENDPOINTS,
  type Endpoint,
  type EndpointId,
  Problem,
} from '@conversation-orchestrator/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import { readSessionCookie } from '../auth/session-cookie.ts';
import type { Guest, Visitor } from '../channels/web/visitor.ts';
import type { Tracing } from '../observability/tracing.ts';
import type { Authenticate } from './authenticate.ts';
import { bodyReader } from './body/read-body.ts';
import { endOfTurn } from './end-of-turn.ts';
import type { SendEvents } from './events/send-events.ts';
import type { Handlers, Peer } from './handlers.ts';
import { requestParser } from './parse-request.ts';
import type { RateLimit } from './rate-limit.ts';
import { routeOf } from './route-of.ts';
import { answerSender, type WireAnswer } from './send-answer.ts';
import type { LetVisitorIn } from './visitors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who passed the gate of the endpoint, where it has one. */
    principal: Principal | undefined;
    /** Who asks from a page that embeds a channel, where the endpoint is for such. */
    visitor: Guest | Visitor | undefined;
    /** The endpoint that serves it; `none` where there is none. */
    endpointId: string;
  }
}

/** What stands around every handler. */
export type Surroundings = {
  readonly authenticate: Authenticate;
  readonly letVisitorIn: LetVisitorIn;
  readonly limitRate: RateLimit;
  readonly tracing: Tracing;
  readonly sendEvents: SendEvents;
};

const NO_BYTES = Buffer.alloc(0);

/** A handler of any endpoint: which request it takes, the endpoint's own schemas have made sure of. */
type AnyHandler = (request: unknown) => Promise<WireAnswer>;

/** Serves every endpoint: authenticate · share · account · read · parse · call · write, in this order, for all alike. */
export function bindEndpoints(app: FastifyInstance, handlers: Handlers, around: Surroundings): void {
  app.decorateRequest('principal', undefined);
  app.decorateRequest('visitor', undefined);
  app.decorateRequest('endpointId', 'none');
  for (const endpoint of Object.values<Endpoint>(ENDPOINTS)) {
    bind(app, endpoint, handlers[endpoint.id as EndpointId] as AnyHandler, around);
  }
}

function bind(app: FastifyInstance, endpoint: Endpoint, handler: AnyHandler, around: Surroundings): void {
  const { limitRate, sendEvents, tracing } = around;
  const identify = identifierOf(endpoint, around);
  const read = bodyReader(endpoint);
  const parse = requestParser(endpoint);
  const send = answerSender(endpoint);
  app.route({
    method: endpoint.method,
    url: routeOf(endpoint.path),
    bodyLimit: endpoint.bodyLimit ?? DEFAULT_BODY_LIMIT,
    // Before the body is read: who may not ask need not be listened to.
    async onRequest(request, reply) {
      request.endpointId = endpoint.id;
      refuseNul(request);
      await identify(request, reply);
      const { principal, visitor } = request;
      if (principal || visitor) limitRate((principal ?? visitor)?.accountId ?? '');
      if (principal) requireAccount(principal, request.params);
    },
    async handler(request, reply) {
      const { principal, visitor } = request;
      const bytes = request.body as Buffer | undefined;
      const body = read(bytes, request.headers['content-type']);
      if (principal) requireAccount(principal, body);
      const parsed = parse(request, body);
      const { id: requestId, method, headers } = request;
      const answer = await tracing.request(
        { endpoint: endpoint.id, method, route: endpoint.path, headers },
        () =>
          handler({
            ...parsed,
            principal,
            visitor,
            requestId,
            peer: peerOf(request),
            bytes: bytes ?? NO_BYTES,
          }),
      );
      if (answer.events) {
        const checkReader = () => identify(request, reply);
        return sendEvents(reply, { ...answer, events: answer.events }, checkReader);
      }
      await endOfTurn();
      return send(reply, answer);
    },
  });
}

/** Makes what tells who asks an endpoint. It throws the problem of the first gate that is not passed. */
function identifierOf({ access }: Endpoint, { authenticate, letVisitorIn }: Surroundings) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (access.kind === 'visitor') request.visitor = await letVisitorIn(access, request, reply);
    else request.principal = await authenticate(access, request);
  };
}

// No store keeps it, and no name has it.
function refuseNul({ url }: FastifyRequest): void {
  if (url.includes('%00'))
    throw new Problem('INVALID_REQUEST', 'The address holds the character NUL (U+0000).');
}

/** The account of a request is the one in its path, or else in its body. Where it is not a text, parsing will say so. */
function requireAccount({ accountId }: Principal, named: unknown): void {
  if (typeof named !== 'object' || named === null || !('accountId' in named)) return;
  if (typeof named.accountId === 'string' && named.accountId !== accountId)
    throw new Problem('FORBIDDEN_ACCOUNT');
}

function peerOf({ ip, protocol, headers }: FastifyRequest): Peer {
  const sessionId = readSessionCookie(headers.cookie);
  return { address: ip, secure: protocol === 'https', ...(sessionId !== undefined && { sessionId }) };
}
