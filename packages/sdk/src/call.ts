import type { CallOf, EndpointId, ReplyOf } from '@conversation-orchestrator/api';
import { ApiProblem } from './api-problem.ts';
import { buildRequest, type Parts, type WireRequest } from './build-request.ts';
import { type CallOptions, type ConnectionOptions, DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS } from './options.ts';
import { isRepeatable } from './repeatable.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.generated.ts';
import { type SendOptions, send, type WireReply } from './send.ts';
import { givenToken, renewedToken, type TokenSource } from './token-source.ts';

type AnswerOf<R> = R extends { readonly status: infer Status; readonly body?: infer Body }
  ? { readonly status: Status; readonly body: Body; readonly headers: Headers }
  : never;

/** The answer of an endpoint: told apart by `status` where it has several. */
export type Answer<Id extends EndpointId> = AnswerOf<ReplyOf<Id>>;

/**
 * Calls an endpoint by its id, with parameters, query, headers and body as its row of the endpoint table says.
 * Throws an `ApiProblem` where it is refused or not answered.
 */
export type Call = <Id extends EndpointId>(
  id: Id,
  request: CallOf<Id>,
  options?: CallOptions,
) => Promise<Answer<Id>>;

/** Makes the function that calls endpoints: it brings credentials along and repeats what is worth repeating. */
export function createCall(connection: ConnectionOptions): Call {
  const call: Call = async (id, request, options = {}) => {
    const route = ROUTES[id];
    const wire = buildRequest(route, connection.baseUrl, request as Parts, connection);
    const sending = sendOptions(connection, options, isRepeatable(id, route, wire.headers), route);
    const source = route.access === 'token' ? tokens : undefined;
    try {
      const reply = await (source ? sendWithToken(wire, source, sending) : send(wire, sending));
      // The table says what this endpoint answers: the server is built from the same one.
      return reply as Answer<typeof id>;
    } catch (reason) {
      throw options.signal?.aborted ? reason : asProblem(reason);
    }
  };
  const tokens = tokenSourceOf(connection, call);
  return call;
}

function sendOptions(
  connection: ConnectionOptions,
  options: CallOptions,
  repeatable: boolean,
  route: Route,
): SendOptions {
  const timeoutMs = options.timeoutMs ?? connection.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  return {
    fetch: connection.fetch ?? globalThis.fetch,
    retries: connection.retries ?? DEFAULT_RETRIES,
    repeatable,
    answers: route.answers ?? [],
    signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    deadline: Date.now() + timeoutMs,
  };
}

async function sendWithToken(
  request: WireRequest,
  tokens: TokenSource,
  options: SendOptions,
): Promise<WireReply> {
  const token = await abortable(tokens.get(), options.signal);
  try {
    return await send(withToken(request, token), options);
  } catch (reason) {
    if (!(reason instanceof ApiProblem) || reason.status !== 401) throw reason;
    tokens.refuse(token);
    const another = await abortable(tokens.get(), options.signal);
    if (another === token) throw reason;
    return send(withToken(request, another), options);
  }
}

function withToken(request: WireRequest, token: string): WireRequest {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...request, headers };
}

/** A grant serves several calls, so none of them may end it: each only stops waiting for it. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function tokenSourceOf({ token, clientId }: ConnectionOptions, call: Call): TokenSource | undefined {
  if (token !== undefined) return givenToken(token);
  if (clientId === undefined) return undefined;
  return renewedToken(async () => {
    const { body } = await call('auth.login', {});
    return { token: body.access_token, expiresInSeconds: body.expires_in };
  });
}

function asProblem(reason: unknown): unknown {
  if (!(reason instanceof DOMException) || reason.name !== 'TimeoutError') return reason;
  return new ApiProblem({
    code: 'TIMEOUT',
    status: 0,
    detail: 'the service did not answer in time',
    cause: reason,
  });
}
