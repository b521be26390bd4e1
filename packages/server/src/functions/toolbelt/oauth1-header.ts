import { createHmac } from 'node:crypto';

/** The keys of an API key of the reference. */
export type OAuth1Keys = {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
};

/** What is signed. The nonce has not been used at this time, in seconds, before. */
export type SignedRequest = {
  readonly method: string;
  readonly url: URL;
  readonly nonce: string;
  readonly timestamp: number;
};

/** The `Authorization` of a request by OAuth 1.0 with HMAC-SHA1 (RFC 5849 §3). Bodies are no forms, and are not signed. */
export function oauth1Header(keys: OAuth1Keys, { method, nonce, timestamp, url }: SignedRequest): string {
  const oauth: readonly (readonly [string, string])[] = [
    ['oauth_consumer_key', keys.consumerKey],
    ['oauth_nonce', nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_token', keys.token],
  ];
  const base = [
    method.toUpperCase(),
    `${url.origin}${url.pathname}`,
    parametersOf([...url.searchParams, ...oauth]),
  ];
  const secret = [keys.consumerSecret, keys.tokenSecret].map(encode).join('&');
  const signature = createHmac('sha1', secret).update(base.map(encode).join('&')).digest('base64');
  const shown = [...oauth, ['oauth_signature', signature] as const];
  return `OAuth ${shown.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;
}

/** §3.4.1.3.2: sorted by encoded name, then by encoded value. */
function parametersOf(parameters: readonly (readonly [string, string])[]): string {
  return parameters
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map((pair) => pair.join('='))
    .join('&');
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** §3.6 */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
