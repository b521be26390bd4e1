import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { standingClock } from '../../testing/standing-clock.ts';
import type { ChannelOf } from '../platform-conversation.ts';
import { keyMistake } from './public-key.ts';
import { isLivepersonToken } from './verify-token.ts';

const CLOCK = standingClock();
const NOW = CLOCK.now() / 1_000;

function keyPair(modulusLength = 2_048) {
  const encoded = { type: 'spki', format: 'pem' } as const;
  return generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: encoded,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

const [KEY, OTHER_KEY] = [keyPair(), keyPair()];

const CHANNEL: ChannelOf<'liveperson'> = {
  id: 'lp',
  name: 'LivePerson',
  kind: 'liveperson',
  botId: 'routing',
  platformAccountId: 'brand',
  publicKeys: [KEY.publicKey],
};

const CLAIMS = {
  iss: 'Sentinel',
  aud: 'brand',
  scope: 'ihub.tpb.customendpoint',
  iat: NOW - 60,
  exp: NOW + 60,
};

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function token(claims: object, pem = KEY.privateKey, alg = 'RS256'): string {
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), createPrivateKey(pem)).toString('base64url')}`;
}

const isGood = (shown: string | undefined, channel = CHANNEL) => isLivepersonToken(shown, channel, CLOCK);

it('a token of the account, for bots, that holds now, is good', async () => {
  expect(await isGood(token(CLAIMS))).toBe(true);
  expect(await isGood(token({ ...CLAIMS, scope: 'other thirdpartybots.customendpoint.bot' }))).toBe(true);
});

it('while one key takes the place of another, both are trusted', async () => {
  const channel = { ...CHANNEL, publicKeys: [OTHER_KEY.publicKey, KEY.publicKey] };
  expect(await isGood(token(CLAIMS), channel)).toBe(true);
  expect(await isGood(token(CLAIMS, OTHER_KEY.privateKey), channel)).toBe(true);
});

it('an issuer of one’s own takes the place of the usual one', async () => {
  const channel = { ...CHANNEL, issuer: 'https://sentinel.example' };
  expect(await isGood(token(CLAIMS), channel)).toBe(false);
  expect(await isGood(token({ ...CLAIMS, iss: 'https://sentinel.example' }), channel)).toBe(true);
});

const withoutExp = { iss: CLAIMS.iss, aud: CLAIMS.aud, scope: CLAIMS.scope };
const unsigned = `${encode({ alg: 'none' })}.${encode(CLAIMS)}`;
const hmac = `${encode({ alg: 'HS256' })}.${encode(CLAIMS)}`;

test.each([
  ['none at all', undefined],
  ['nonsense', 'nonsense'],
  ['one that nobody signed', `${unsigned}.`],
  [
    'one that is signed with the public key as if it were a secret',
    `${hmac}.${createHmac('sha256', KEY.publicKey).update(hmac).digest('base64url')}`,
  ],
  ['one that another key signed', token(CLAIMS, OTHER_KEY.privateKey)],
  ['one for another account', token({ ...CLAIMS, aud: 'other' })],
  ['one of another issuer', token({ ...CLAIMS, iss: 'other' })],
  ['one for something else', token({ ...CLAIMS, scope: 'ihub.tpb.customendpoint.not' })],
  ['one without a scope', token({ ...CLAIMS, scope: undefined })],
  ['one whose scope is no text', token({ ...CLAIMS, scope: ['ihub.tpb.customendpoint'] })],
  ['one that has expired', token({ ...CLAIMS, exp: NOW - 31 })],
  ['one that never expires', token(withoutExp)],
  ['one that does not hold yet', token({ ...CLAIMS, nbf: NOW + 31 })],
])('%s is not', async (_, shown) => {
  expect(await isGood(shown)).toBe(false);
});

it('only public RSA keys that are long enough are kept to check with', () => {
  expect(keyMistake(KEY.publicKey)).toBeUndefined();
  expect(keyMistake(KEY.privateKey)).toContain('public');
  expect(keyMistake(keyPair(1_024).publicKey)).toContain('2048');
  const curve = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
  expect(keyMistake(String(curve))).toContain('RSA');
  expect(keyMistake('-----BEGIN PUBLIC KEY-----')).toBe('must be a public key as PEM');
});
