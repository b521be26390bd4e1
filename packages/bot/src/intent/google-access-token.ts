import { type IntentHttp, jsonOf, USUAL_TIMEOUT_MS } from './intent-http.ts';
import { at } from './json-path.ts';

/** Gives a token that is valid now. */
export type AccessToken = () => Promise<string>;

/** What a token is asked for with. */
export type GoogleAccessTokenParts = {
  /** The JSON key of a service account, as Google gives it out. */
  readonly serviceAccountKey: string;
  readonly http: IntentHttp;
  readonly clock: { now(): number };
};

/** Where tokens come from. The key names a place too, but it is the customer's, and could be any. */
const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const SCOPE = 'https://www.googleapis.com/auth/dialogflow';
const LIFETIME_SECONDS = 3_600;
/** A token is renewed so long before it ends. */
const MARGIN_MS = 60_000;

type Token = { readonly value: string; readonly until: number };

/**
 * Access tokens of a Google service account, by a signed assertion (RFC 7523 §2.1; Google, "Using OAuth 2.0 for Server to Server
 * Applications"). One is kept until it is about to end. Rejects a key that is none, without repeating any of it.
 */
export function googleAccessToken(parts: GoogleAccessTokenParts): AccessToken {
  let current: Promise<Token> | undefined;
  let until = 0;
  const renew = (): Promise<Token> => {
    const asked = askForToken(parts);
    current = asked;
    // Who asks meanwhile waits for the same answer.
    until = Number.POSITIVE_INFINITY;
    asked.then(
      (token) => {
        until = token.until;
      },
      () => {
        current = undefined;
      },
    );
    return asked;
  };
  return async () => {
    const isGood = parts.clock.now() < until - MARGIN_MS;
    const { value } = await (isGood && current !== undefined ? current : renew());
    return value;
  };
}

async function askForToken({ clock, http, serviceAccountKey }: GoogleAccessTokenParts): Promise<Token> {
  const now = clock.now();
  const assertion = await signAssertion(serviceAccountKey, Math.floor(now / 1000));
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  const answer = jsonOf(
    await http({
      method: 'POST',
      url: TOKEN_URL,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      timeoutMs: USUAL_TIMEOUT_MS,
    }),
  );
  const value = at(answer, 'access_token');
  const seconds = at(answer, 'expires_in');
  if (typeof value !== 'string') throw new Error('Google gave no access token');
  return { value, until: now + (typeof seconds === 'number' ? seconds : LIFETIME_SECONDS) * 1000 };
}

async function signAssertion(serviceAccountKey: string, issuedAt: number): Promise<string> {
  const { email, key } = await readKey(serviceAccountKey);
  const header = { alg: 'RS256', typ: 'JWT' };
  const claims = {
    iss: email,
    scope: SCOPE,
    aud: TOKEN_URL,
    iat: issuedAt,
    exp: issuedAt + LIFETIME_SECONDS,
  };
  const signed = `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(signed));
  return `${signed}.${base64Url(Buffer.from(signature))}`;
}

async function readKey(serviceAccountKey: string) {
  try {
    const document: unknown = JSON.parse(serviceAccountKey);
    const email = String(at(document, 'client_email'));
    const pem = String(at(document, 'private_key'));
    const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return { email, key: await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']) };
  } catch {
    throw new Error('The secret is not the JSON key of a Google service account');
  }
}

function base64Url(text: string | Buffer): string {
  return Buffer.from(text).toString('base64url');
}
