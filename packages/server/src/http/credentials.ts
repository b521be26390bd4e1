import { API_KEY_HEADER, CSRF_HEADER, QUERY_TOKEN } from '@conversation-orchestrator/api';
import type { FastifyRequest } from 'fastify';
import { readSessionCookie } from '../auth/session-cookie.ts';

/** What a request shows to pass a gate. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string; readonly isInQuery: boolean }
  | { readonly kind: 'session'; readonly sessionId: string; readonly csrfToken: string | undefined }
  | { readonly kind: 'none' };

const BEARER = /^Bearer +([^\s]+) *$/i;

/**
 * The token of a request, or else the console's session. `Authorization` comes first, as RFC 6750 §2 prefers; whoever sends it is judged
 * by it alone.
 */
export function readCredentials({ headers, query }: FastifyRequest): Credentials {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? { kind: 'none' } : { kind: 'token', token, isInQuery: false };
  }
  const inQuery = (query as Readonly<Record<string, unknown>>)[QUERY_TOKEN];
  if (typeof inQuery === 'string') return { kind: 'token', token: inQuery, isInQuery: true };
  const sessionId = readSessionCookie(cookie);
  if (sessionId === undefined) return { kind: 'none' };
  return { kind: 'session', sessionId, csrfToken: readHeader(headers[CSRF_HEADER]) };
}

/** The token in the header `Authorization`, and nowhere else. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  return BEARER.exec(headers.authorization ?? '')?.[1];
}

/** The v1 key of a request. */
export function readApiKey({ headers }: FastifyRequest): string | undefined {
  return readHeader(headers[API_KEY_HEADER]);
}

/** A header that makes sense only once: given several times, it is as good as none. */
function readHeader(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
