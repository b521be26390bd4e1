import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessFixture, entriesOf, someAccount, someEntry, unique } from '../testing/access-fixture.ts';
import type { ApiKeyStore } from './api-key-store.ts';

/** What every store of v1 keys must fulfil. */
export function describeApiKeyStore(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the store of v1 keys in ${name}`, () => {
    let fixture: AccessFixture;
    let apiKeys: ApiKeyStore;

    beforeAll(async () => {
      fixture = await open();
      apiKeys = fixture.stores.apiKeys;
    });
    afterAll(() => fixture.dispose());

    async function someKey() {
      const account = someAccount();
      await fixture.stores.accounts.create(account, someEntry(account.id));
      return { accountId: account.id, keyHash: unique('hash'), hint: 'abcd', createdAt: 5 };
    }

    test('an account has no key at first', async () => {
      const { accountId, keyHash } = await someKey();
      expect(await apiKeys.find(accountId)).toBeUndefined();
      expect(await apiKeys.findByHash(keyHash)).toBeUndefined();
    });

    test('a key is found by its account and by its hash', async () => {
      const key = await someKey();
      await apiKeys.put(key, someEntry(key.accountId, { action: 'apiKey.regenerated' }));
      expect(await apiKeys.find(key.accountId)).toEqual(key);
      expect(await apiKeys.findByHash(key.keyHash)).toEqual(key);
      expect((await entriesOf(fixture, key.accountId)).map(({ action }) => action)).toContain(
        'apiKey.regenerated',
      );
    });

    test('the key before is gone once there is another', async () => {
      const old = await someKey();
      const next = { ...old, keyHash: unique('hash'), hint: 'efgh', createdAt: 6 };
      await apiKeys.put(old, someEntry(old.accountId));
      await apiKeys.put(next, someEntry(old.accountId));
      expect(await apiKeys.findByHash(old.keyHash)).toBeUndefined();
      expect(await apiKeys.find(old.accountId)).toEqual(next);
    });

    test('of two new keys at the same time one stays', async () => {
      const key = await someKey();
      const keys = [1, 2, 3].map(() => ({ ...key, keyHash: unique('hash') }));
      await Promise.all(keys.map((each) => apiKeys.put(each, someEntry(key.accountId))));
      const found = await Promise.all(keys.map(({ keyHash }) => apiKeys.findByHash(keyHash)));
      expect(found.filter((each) => each !== undefined)).toEqual([await apiKeys.find(key.accountId)]);
    });

    test('the very key of another account is refused, and both keep theirs', async () => {
      const first = await someKey();
      const second = await someKey();
      await apiKeys.put(first, someEntry(first.accountId));
      await apiKeys.put(second, someEntry(second.accountId));
      const same = { ...second, keyHash: first.keyHash };
      await expect(apiKeys.put(same, someEntry(second.accountId))).rejects.toMatchObject({
        code: 'NAME_TAKEN',
      });
      expect(await apiKeys.find(second.accountId)).toEqual(second);
      expect(await apiKeys.findByHash(first.keyHash)).toEqual(first);
    });
  });
}
