import { type Access, ENDPOINTS, type Endpoint } from '@conversation-orchestrator/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Guest, Visitor } from '../channels/web/visitor.ts';
import type { VisitorGate } from '../channels/web/visitor-gate.ts';
import { readBearer } from './credentials.ts';
import type { VisitLimits } from './visit-limits.ts';

/** Lets visitors of pages in. Throws where the page or the visitor may not. */
export type LetVisitorIn = (
  access: Extract<Access, { readonly kind: 'visitor' }>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Guest | Visitor>;

type Parts = { readonly gate: VisitorGate; readonly limits: VisitLimits };
type Path = { readonly accountId: string; readonly channelId: string };

/** Makes the gate in front of the endpoints of widgets: page · share · visitor. */
export function createLetVisitorIn({ gate, limits }: Parts): LetVisitorIn {
  return async ({ begins }, request, reply) => {
    limits.asking(request.ip);
    const guest = await admit(gate, request, reply);
    return begins ? guest : gate.identify(guest, readBearer(request));
  };
}

/** Tells a page what it may send. Throws where the page may not be told. */
export type TellPreflight = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Makes the answer to what browsers ask before a page of another origin may send what it wants to (Fetch §4.8). */
export function createTellPreflight({ gate, limits }: Parts): TellPreflight {
  return async (request, reply) => {
    limits.asking(request.ip);
    await admit(gate, request, reply);
    reply
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'authorization, content-type, last-event-id')
      .header('access-control-max-age', '600');
  };
}

/** The paths that pages of other origins ask. */
export const VISITED_PATHS: ReadonlySet<string> = new Set(
  Object.values<Endpoint>(ENDPOINTS).flatMap(({ access, path }) => (access.kind === 'visitor' ? [path] : [])),
);

const VISITED = [...VISITED_PATHS].map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`));

/** Whether an address is one that pages of other origins ask: who may, its channel says, and nobody else. */
export function isVisited(url: string): boolean {
  const [path = ''] = url.split('?');
  return VISITED.some((pattern) => pattern.test(path));
}

/** Lets a page in; from then on it may also read why it is refused what it asks for. */
async function admit(gate: VisitorGate, request: FastifyRequest, reply: FastifyReply): Promise<Guest> {
  const { accountId, channelId } = request.params as Path;
  reply.header('vary', 'Origin');
  const origin = originOf(request);
  const guest = await gate.admit(accountId, channelId, origin);
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', '*');
  return guest;
}

/** Browsers leave the origin out where a page reads from its own server, and say that it is (Fetch Metadata §2.3). */
function originOf({ headers, host, protocol }: FastifyRequest): string | undefined {
  const isOwn = headers['sec-fetch-site'] === 'same-origin';
  return headers.origin ?? (isOwn ? `${protocol}://${host}` : undefined);
}
