import { createHash, timingSafeEqual } from 'node:crypto';
import { createSecret } from './secret.ts';

/** Makes the id of a session: whoever has it is signed in. */
export const createSessionId = createSecret;

/**
 * The token a change made with a session must carry. It follows from the session's id, which no page can read (the cookie is
 * `HttpOnly`), so only our own console, which is told it, can send it.
 */
export function csrfTokenOf(sessionId: string): string {
  return createHash('sha256').update('csrf ').update(sessionId).digest('base64url');
}

/** Tells whether a CSRF token is the one of this session. */
export function isCsrfTokenOf(sessionId: string, token: string | undefined): boolean {
  const expected = Buffer.from(csrfTokenOf(sessionId));
  const actual = Buffer.from(token ?? '');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
