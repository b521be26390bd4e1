import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SigningKeyStore } from './signing-key-store.ts';

/** What the suite is given: a store without a key. */
export type SigningKeyFixture = { readonly store: SigningKeyStore; dispose(): Promise<void> };

/** What every store of the signing key must fulfil. */
export function describeSigningKeyStore(name: string, open: () => Promise<SigningKeyFixture>): void {
  describe(`the store of the signing key in ${name}`, () => {
    let fixture: SigningKeyFixture;

    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(() => fixture.dispose());

    const keyNumber = (at: number) => ({
      id: 'key',
      issuer: `http://node-${at}`,
      privateJwk: { kty: 'EC', d: `${at}` },
      publicJwk: { kty: 'EC', x: `${at}` },
      createdAt: at,
    });

    test('of keys that nodes offer at the same time all use one, also those that come later', async () => {
      const { store } = fixture;
      expect(await store.find()).toBeUndefined();
      const [first, ...others] = await Promise.all([1, 2, 3].map((at) => store.offer(keyNumber(at))));
      expect(others).toEqual([first, first]);
      expect(await store.offer(keyNumber(4))).toEqual(first);
      expect(await store.find()).toEqual(first);
    });

    test('the issuer can be changed, and the key stays', async () => {
      const before = await fixture.store.offer(keyNumber(1));
      await fixture.store.changeIssuer('key', 'https://example.com');
      expect(await fixture.store.find()).toEqual({ ...before, issuer: 'https://example.com' });
    });
  });
}
