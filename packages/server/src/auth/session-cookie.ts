import { SESSION_COOKIE } from '@conversation-orchestrator/api';

const VALUE = new RegExp(`(?:^|;)\\s*${SESSION_COOKIE}=([A-Za-z0-9_-]{1,128})\\s*(?:;|$)`);

/** The session id in a `Cookie` header (RFC 6265 §4.2), if there is one of our form. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return header && VALUE.exec(header)?.[1];
}

/** A `Set-Cookie` header that keeps a session id until the browser closes; `secure` where the client speaks HTTPS. */
export function writeSessionCookie(sessionId: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${sessionId}; ${attributes(secure)}`;
}

/** A `Set-Cookie` header that takes the session id away. */
export function clearSessionCookie(secure: boolean): string {
  return `${SESSION_COOKIE}=; Max-Age=0; ${attributes(secure)}`;
}

// Scripts cannot read it, and no other site can make a browser send it.
function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}
