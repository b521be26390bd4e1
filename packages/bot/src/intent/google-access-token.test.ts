import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptedHttp } from '../testing/scripted-http.ts';
import { googleAccessToken } from './google-access-token.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const serviceAccountKey = JSON.stringify({
  type: 'service_account',
  client_email: 'bot@my-project.iam.gserviceaccount.com',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  token_uri: 'https://elsewhere.example.com/token',
});
const NOW = 1_900_000_000_000;

function decoded(part: string | undefined): unknown {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
}

test('a token is asked of Google with an assertion that the key has signed', async () => {
  const { http, requests } = scriptedHttp({ access_token: 't1', expires_in: 3600, token_type: 'Bearer' });
  const token = googleAccessToken({ serviceAccountKey, http, clock: { now: () => NOW } });
  expect(await token()).toBe('t1');
  const [request] = requests;
  expect(request?.url).toBe('https://oauth2.googleapis.com/token');
  const form = new URLSearchParams(request?.body);
  expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  const [header, claims, signature] = (form.get('assertion') ?? '').split('.');
  expect(decoded(header)).toEqual({ alg: 'RS256', typ: 'JWT' });
  expect(decoded(claims)).toEqual({
    iss: 'bot@my-project.iam.gserviceaccount.com',
    scope: 'https://www.googleapis.com/auth/dialogflow',
    aud: 'https://oauth2.googleapis.com/token',
    iat: NOW / 1000,
    exp: NOW / 1000 + 3600,
  });
  const key = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }));
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${claims}`),
    key,
    Buffer.from(signature ?? '', 'base64url'),
  );
  expect(isSigned).toBe(true);
});

test('a token is kept until a minute before it ends, by all who ask at once', async () => {
  let now = NOW;
  const { http, requests } = scriptedHttp(
    { access_token: 't1', expires_in: 600 },
    { access_token: 't2', expires_in: 600 },
  );
  const token = googleAccessToken({ serviceAccountKey, http, clock: { now: () => now } });
  expect(await Promise.all([token(), token()])).toEqual(['t1', 't1']);
  now += 539_000;
  expect(await token()).toBe('t1');
  now += 2_000;
  expect(await token()).toBe('t2');
  expect(requests).toHaveLength(2);
});

test('a failure is not kept', async () => {
  const { http } = scriptedHttp({ status: 500, body: '' }, { access_token: 't2', expires_in: 600 });
  const token = googleAccessToken({ serviceAccountKey, http, clock: { now: () => NOW } });
  await expect(token()).rejects.toThrow('The service answered 500');
  expect(await token()).toBe('t2');
});

test.each([
  ['no JSON', 'my secret'],
  ['JSON without a key', '{}'],
  [
    'a key that is none',
    '{"client_email":"a","private_key":"-----BEGIN PRIVATE KEY-----\\nmy secret\\n-----END PRIVATE KEY-----"}',
  ],
])('%s is refused without repeating any of it', async (_, key) => {
  const { http, requests } = scriptedHttp({});
  const refused = googleAccessToken({ serviceAccountKey: key, http, clock: { now: () => NOW } })();
  await expect(refused).rejects.toThrow('The secret is not the JSON key of a Google service account');
  await expect(refused).rejects.not.toThrow(/my secret/);
  expect(requests).toHaveLength(0);
});
