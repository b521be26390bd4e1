import type { CallId, CallOf, ReplyOf } from '@conversation-orchestrator/api';
import { ApiProblem } from './api-problem.ts';
import { buildRequest, type Parts } from './build-request.ts';
import { type CallOptions, type ConnectionOptions, DEFAULT_RETRIES, DEFAULT_TIMEOUT_MS } from './options.ts';
import { isRepeatable } from './repeatable.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.generated.ts';
import { type SendOptions, send } from './send.ts';
import { givenToken, renewedToken, type TokenSource } from './token-source.ts';
import { withToken } from './with-token.ts';

type AnswerOf<R> = R extends { readonly status: infer Status; readonly body?: infer Body }
  ? { readonly status: Status; readonly body: Body; readonly headers: Headers }
  : never;

/** The answer of an endpoint: told apart by `status` where it has several. */
export type Answer<Id extends CallId> = AnswerOf<ReplyOf<Id>>;

/**
 * Calls an endpoint by its id, with parameters, query, headers and body as its row of the endpoint table says.
 * Throws an `ApiProblem` where it is refused or not answered.
 */
export type Call = <Id extends CallId>(
  id: Id,
  request: CallOf<Id>,
  options?: CallOptions,
) => Promise<Answer<Id>>;

/** Makes the function that calls endpoints: it brings credentials along and repeats what is worth repeating. */
export function createCall(connection: ConnectionOptions, tokens = tokensOf(connection)): Call {
  return async (id, request, options = {}) => {
    const route = ROUTES[id];
    const wire = buildRequest(route, connection.baseUrl, request as Parts, connection);
    const sending = sendOptions(connection, options, isRepeatable(id, route, wire.headers), route);
    const source = route.access === 'token' || route.access === 'visitor' ? tokens : undefined;
    try {
      const reply = await (source
        ? withToken(wire, source, sending.signal, (bearing) => send(bearing, sending))
        : send(wire, sending));
      // The table says what this endpoint answers: the server is built from the same one.
      return reply as Answer<typeof id>;
    } catch (reason) {
      throw options.signal?.aborted ? reason : asProblem(reason);
    }
  };
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

/** Where the tokens of a connection come from; undefined where it needs none, or a cookie does. */
export function tokensOf(connection: ConnectionOptions): TokenSource | undefined {
  const { token, clientId } = connection;
  if (token !== undefined) return givenToken(token);
  if (clientId === undefined) return undefined;
  // What gets a token needs none.
  const call = createCall(connection, givenToken(''));
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
