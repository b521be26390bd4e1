import { type Endpoint, PROBLEM_MEDIA_TYPE, Problem, problemBody } from '@conversation-orchestrator/api';
import type { OutboundReply } from '../../../outbound/outbound-http.ts';
import type { ContextRequest } from './context-request.ts';
import { type ContextEndpointId, findContextRoute } from './context-routes.ts';
import { type ParsedContextRequest, parseContextRequest } from './parse-context-request.ts';

/** What serves the endpoints of the context service. What it refuses it throws as a `Problem`. */
export type ContextHandlers = {
  readonly [Id in ContextEndpointId]: (request: never) => Promise<{
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string | undefined>>;
  }>;
};

type AnyHandler = (request: ParsedContextRequest) => ReturnType<ContextHandlers[ContextEndpointId]>;

const HOSTS = /^z[123]\.context\.liveperson\.net\.?$/;
const REQUEST_ID = 'function';

/** Whether an address is one of the reference's context service, which this server answers itself. */
export function isContextAddress({ hostname }: URL): boolean {
  return HOSTS.test(hostname);
}

/**
 * Answers a request of an account's code to the context service: as this server's own endpoints do, with their paths, bodies and statuses,
 * for that account, whatever credentials the request has, and for no other. Rejects only with what is a defect.
 */
export async function answerContextRequest(
  handlers: ContextHandlers,
  accountId: string,
  request: ContextRequest,
): Promise<OutboundReply> {
  try {
    const { endpoint, params } = route(request);
    const parsed = parseContextRequest(endpoint, params, request);
    requireAccount(accountId, parsed);
    const handler = handlers[endpoint.id as ContextEndpointId] as AnyHandler;
    const { status, body, headers = {} } = await handler(parsed);
    return reply(status, body, {
      ...namesInSmallLetters(headers),
      'content-type': 'application/json; charset=utf-8',
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return reply(error.status, problemBody(error, REQUEST_ID), { 'content-type': PROBLEM_MEDIA_TYPE });
  }
}

function route({ method, url }: ContextRequest): {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
} {
  const found = findRoute(method, url.pathname);
  if (found.kind === 'found') return found;
  throw new Problem(found.kind === 'nowhere' ? 'NOT_FOUND' : 'METHOD_NOT_ALLOWED');
}

function findRoute(method: string, path: string) {
  try {
    return findContextRoute(method, path);
  } catch (cause) {
    throw new Problem('INVALID_REQUEST', 'The path is not correctly percent-encoded UTF-8.', { cause });
  }
}

/** The account of a request is the one in its path, or else in its body. */
function requireAccount(accountId: string, { params, body }: ParsedContextRequest): void {
  for (const part of [params, body]) {
    const named =
      typeof part === 'object' && part !== null && 'accountId' in part ? part.accountId : accountId;
    if (named !== accountId) throw new Problem('FORBIDDEN_ACCOUNT');
  }
}

function reply(status: number, body: unknown, headers: Readonly<Record<string, string>>): OutboundReply {
  return { status, headers, body: body === undefined ? '' : JSON.stringify(body) };
}

function namesInSmallLetters(
  headers: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );
}
