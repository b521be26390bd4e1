import { ApiProblem } from './api-problem.ts';
import type { Credentials } from './options.ts';
import type { Route } from './route.ts';

/** A request's parts, as the caller gave them. */
export type Parts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** What is sent, but for the token. */
export type WireRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
};

/** Puts a request together: path and query encoded, body written, credentials other than a token in their headers. */
export function buildRequest(
  route: Route,
  baseUrl: string,
  parts: Parts,
  credentials: Credentials,
): WireRequest {
  const headers = new Headers({ accept: 'application/json, application/problem+json, */*;q=0.5' });
  for (const [name, value] of given(parts.headers)) headers.set(name, value);
  addCredentials(headers, route, credentials);
  const url =
    baseUrl.replace(/\/+$/, '') + writePath(route.path, parts.params ?? {}) + writeQuery(parts.query);
  if (parts.body === undefined) return { url, method: route.method, headers };
  headers.set('content-type', route.form ? 'application/x-www-form-urlencoded' : 'application/json');
  return { url, method: route.method, headers, body: writeBody(route, parts.body) };
}

function given(values: Readonly<Record<string, unknown>> = {}): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
}

function writeQuery(query: Parts['query']): string {
  const text = new URLSearchParams(given(query).map(([name, value]) => [name, value])).toString();
  return text === '' ? '' : `?${text}`;
}

function writePath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => writeSegment(name, String(params[name] ?? '')));
}

function writeSegment(name: string, value: string): string {
  // Every URL parser takes these away, even percent-encoded, and the request would go elsewhere (WHATWG URL §4.4).
  if (value !== '' && value !== '.' && value !== '..') return encodeURIComponent(value);
  const message = 'must not be empty, . or ..';
  const errors = [{ path: name, message }];
  throw new ApiProblem({ code: 'INVALID_REQUEST', status: 0, detail: `${name} ${message}`, errors });
}

function writeBody(route: Route, body: unknown): string {
  if (!route.form) return JSON.stringify(body);
  return new URLSearchParams(
    given(body as Readonly<Record<string, unknown>>).map(([name, value]) => [name, value]),
  ).toString();
}

function addCredentials(headers: Headers, route: Route, credentials: Credentials): void {
  const { apiKey, clientId, clientSecret, csrfToken } = credentials;
  if (route.access === 'apiKey' && apiKey !== undefined) headers.set('maven-api-key', apiKey);
  if (route.access === 'basic' && clientId !== undefined && !headers.has('authorization')) {
    headers.set('authorization', `Basic ${base64(`${clientId}:${clientSecret ?? ''}`)}`);
  }
  const csrf = route.method === 'GET' ? undefined : csrfToken?.();
  if (csrf !== undefined) headers.set('x-csrf-token', csrf);
}

/** Base64 of the UTF-8 of a text (RFC 7617 §2.1). */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
