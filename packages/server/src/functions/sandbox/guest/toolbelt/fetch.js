import { encodeUtf8 } from '../text-coding.js';
import { noReply } from './http-errors.js';
import { headersOf } from './http-request.js';

/** Makes `fetch` as far as functions use it: text or JSON in, text or JSON out, and no streams. */
export function createFetch(calls) {
  return async function fetch(resource, { method = 'GET', headers, body } = {}) {
    const isForm = body instanceof URLSearchParams;
    const request = {
      url: String(resource),
      method: String(method).toUpperCase(),
      headers: {
        ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headersOf(headers),
      },
      ...(body !== undefined && body !== null && { body: String(body) }),
    };
    const answer = await calls.call('http.request', [request]);
    if (answer.kind === 'failure') throw new TypeError('fetch failed', { cause: noReply(answer) });
    return new Response(answer, request.url);
  };
}

/** Headers of a reply, found whatever the case of their names. */
class Headers {
  #headers;
  constructor(headers = {}) {
    this.#headers = headersOf(headers);
  }
  get(name) {
    return this.#headers[String(name).toLowerCase()] ?? null;
  }
  has(name) {
    return Object.hasOwn(this.#headers, String(name).toLowerCase());
  }
  forEach(callback) {
    for (const [name, value] of Object.entries(this.#headers)) callback(value, name, this);
  }
  entries() {
    return Object.entries(this.#headers).values();
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}

/** A reply, all of it here already. */
class Response {
  #body;
  constructor({ status, headers, body }, url) {
    this.status = status;
    this.statusText = '';
    this.ok = status >= 200 && status < 300;
    this.url = url;
    this.headers = new Headers(headers);
    this.#body = body;
  }
  async text() {
    return this.#body;
  }
  async json() {
    return JSON.parse(this.#body);
  }
  async arrayBuffer() {
    return encodeUtf8(this.#body).buffer;
  }
}
