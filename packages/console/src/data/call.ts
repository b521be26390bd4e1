import { ApiProblem, type ApiProblemCode, createCall, createEvents } from '@conversation-orchestrator/sdk';

/** What the session gave, which every change must carry. Kept outside React: calls are made from anywhere. */
const session: { csrfToken?: string } = {};

/** Sets the token that changes carry from now on; undefined after signing out. */
export function setCsrfToken(token: string | undefined): void {
  if (token === undefined) delete session.csrfToken;
  else session.csrfToken = token;
}

/** Calls an endpoint of the server the page came from, with the session's cookie. What is refused or not answered is an `ApiProblem`. */
export const call = createCall({ baseUrl: '', timeoutMs: 30_000, csrfToken: () => session.csrfToken });

/** Follows an endpoint of that server whose answer goes on. */
export const events = createEvents({ baseUrl: '' });

/** Tells whether a call failed with this code. */
export function failedWith(error: unknown, code: ApiProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}
