import { ApiProblem } from './api-problem.ts';
import type { WireRequest } from './build-request.ts';
import type { TokenSource } from './token-source.ts';

/** Sends a request with a token; where that is refused, once more with another. */
export async function withToken<T>(
  request: WireRequest,
  tokens: TokenSource,
  signal: AbortSignal,
  send: (request: WireRequest) => Promise<T>,
): Promise<T> {
  const token = await abortable(tokens.get(), signal);
  try {
    return await send(bearing(request, token));
  } catch (reason) {
    if (!(reason instanceof ApiProblem) || reason.status !== 401) throw reason;
    tokens.refuse(token);
    const another = await abortable(tokens.get(), signal);
    if (another === token) throw reason;
    return send(bearing(request, another));
  }
}

function bearing(request: WireRequest, token: string): WireRequest {
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
