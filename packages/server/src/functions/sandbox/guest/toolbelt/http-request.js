import { URLSearchParams } from '../url.js';

/** What the options of `request` ask for, as a request the host sends. */
export function toRequest(options) {
  const headers = headersOf(options.headers);
  const add = (name, value) => {
    if (!Object.hasOwn(headers, name)) headers[name] = value;
  };
  if (isJson(options)) add('accept', 'application/json');
  const content = contentOf(options);
  if (content.type !== undefined) add('content-type', content.type);
  const authorization = authorizationOf(options.auth);
  if (authorization !== undefined) add('authorization', authorization);
  return {
    url: addressOf(options),
    method: String(options.method ?? 'GET').toUpperCase(),
    headers,
    ...(content.body !== undefined && { body: content.body }),
    ...(options.timeout !== undefined && { timeoutMs: Number(options.timeout) }),
  };
}

/** Whether the options say that bodies are JSON. */
export function isJson({ json }) {
  return Boolean(json);
}

/** Headers by name in small letters, every value a text. */
export function headersOf(given = {}) {
  const pairs = typeof given.entries === 'function' ? [...given.entries()] : Object.entries(given);
  const kept = pairs.filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    kept.map(([name, value]) => [name.toLowerCase(), [value].flat().map(String).join(', ')]),
  );
}

function addressOf({ uri, url = uri, baseUrl, qs }) {
  if (url === undefined || url === null) throw new Error('options.uri is a required argument');
  const path = typeof url === 'object' && typeof url.href === 'string' ? url.href : String(url);
  const address =
    baseUrl === undefined ? path : `${String(baseUrl).replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  const query = qs === undefined ? '' : String(new URLSearchParams(qs));
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

function contentOf({ json, body, form }) {
  if (typeof json === 'object' && json !== null) return jsonContent(json);
  if (form !== undefined) {
    const text = typeof form === 'string' ? form : String(new URLSearchParams(form));
    return { body: text, type: 'application/x-www-form-urlencoded' };
  }
  if (body === undefined || body === null) return {};
  if (json) return jsonContent(body);
  if (typeof body === 'string') return { body };
  if (body instanceof Uint8Array) return { body: new TextDecoder().decode(body) };
  throw new Error('Argument error, options.body: must be a text, unless options.json is true');
}

function jsonContent(value) {
  return { body: JSON.stringify(value), type: 'application/json' };
}

function authorizationOf(auth) {
  if (auth === undefined || auth === null) return undefined;
  if (auth.bearer !== undefined)
    return `Bearer ${typeof auth.bearer === 'function' ? auth.bearer() : auth.bearer}`;
  const { user = auth.username ?? '', pass = auth.password ?? '' } = auth;
  const bytes = new TextEncoder().encode(`${user}:${pass}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
