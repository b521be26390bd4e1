import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSecret, sealSecret } from './seal-secret.ts';
import { parseSecretKey, type SecretKey, SecretKeyError } from './secret-key.ts';

function someKey(): SecretKey {
  const key = parseSecretKey(randomBytes(32).toString('base64'));
  if (key === undefined) throw new Error('it is no key');
  return key;
}

const key = someKey();
const place = { accountId: 'one', name: 'token' };

test('what was sealed is opened as it was, whatever its characters', () => {
  for (const value of ['x', 'ü 😀\u0000\n', 'a'.repeat(10_000)]) {
    expect(openSecret(key, place, sealSecret(key, place, value))).toBe(value);
  }
});

test('nothing of the value can be seen, and the same value is never sealed alike', () => {
  const [one, two] = [sealSecret(key, place, 'password'), sealSecret(key, place, 'password')];
  expect(one.sealed).not.toBe(two.sealed);
  expect(Buffer.from(one.sealed, 'base64').toString('latin1')).not.toContain('password');
});

test('a secret of another account or name, or of another key, is not opened', () => {
  const sealed = sealSecret(key, place, 'password');
  expect(() => openSecret(key, { ...place, accountId: 'two' }, sealed)).toThrow(SecretKeyError);
  expect(() => openSecret(key, { ...place, name: 'other' }, sealed)).toThrow(SecretKeyError);
  expect(() => openSecret(someKey(), place, sealed)).toThrow(/another key/);
  expect(() => openSecret(someKey(), place, { ...sealed, keyId: someKey().id })).toThrow(SecretKeyError);
});

test('account and name cannot be shifted into each other', () => {
  const sealed = sealSecret(key, { accountId: 'a","b', name: 'c' }, 'password');
  expect(() => openSecret(key, { accountId: 'a', name: 'b","c' }, sealed)).toThrow(SecretKeyError);
});

test('every change of what is kept is noticed', () => {
  const { keyId, sealed } = sealSecret(key, place, 'password');
  const bytes = Buffer.from(sealed, 'base64');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const opening = () => openSecret(key, place, { keyId, sealed: changed.toString('base64') });
    expect(opening, `byte ${at}`).toThrow(SecretKeyError);
  }
  for (const cut of [0, 5, 12, 27, bytes.length - 1]) {
    const sealedShort = bytes.subarray(0, cut).toString('base64');
    expect(() => openSecret(key, place, { keyId, sealed: sealedShort }), `${cut} bytes`).toThrow(
      SecretKeyError,
    );
  }
});
