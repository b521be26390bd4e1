import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AccessFixture,
  entriesOf,
  someAccount,
  someClient,
  someEntry,
} from '../testing/access-fixture.ts';
import type { ClientStore } from './client-store.ts';

/** What every client store must fulfil. */
export function describeClientStore(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the client store in ${name}`, () => {
    let fixture: AccessFixture;
    let clients: ClientStore;
    let accountId: string;

    beforeAll(async () => {
      fixture = await open();
      clients = fixture.stores.clients;
    });
    beforeEach(async () => {
      const account = someAccount();
      accountId = account.id;
      await fixture.stores.accounts.create(account, someEntry(accountId));
    });
    afterAll(() => fixture.dispose());

    test('a client is found as it was added', async () => {
      const client = someClient(accountId, { scopes: ['context:read', 'nextaction:ask'] });
      await clients.add(client, someEntry(accountId, { action: 'client.created' }));
      expect(await clients.find(client.id)).toEqual(client);
      expect((await entriesOf(fixture, accountId)).map(({ action }) => action)).toContain('client.created');
    });

    test('clients are listed oldest first, those of their account only', async () => {
      const other = someAccount();
      await fixture.stores.accounts.create(other, someEntry(other.id));
      const younger = someClient(accountId, { createdAt: 20 });
      const older = someClient(accountId, { createdAt: 10 });
      for (const client of [younger, older, someClient(other.id)])
        await clients.add(client, someEntry(accountId));
      expect(await clients.list(accountId)).toEqual([older, younger]);
    });

    test('an id that exists in any account is taken, and the refusal leaves no entry', async () => {
      const client = someClient(accountId);
      await clients.add(client, someEntry(accountId));
      const before = await entriesOf(fixture, accountId);
      await expect(clients.add(client, someEntry(accountId))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      expect(await entriesOf(fixture, accountId)).toEqual(before);
    });

    test('a client that is removed is gone', async () => {
      const client = someClient(accountId);
      await clients.add(client, someEntry(accountId));
      expect(await clients.remove(accountId, client.id, someEntry(accountId))).toBe(true);
      expect(await clients.find(client.id)).toBeUndefined();
      expect(await clients.list(accountId)).toEqual([]);
    });

    test('a client of another account cannot be removed, and no entry says so', async () => {
      const client = someClient(accountId);
      await clients.add(client, someEntry(accountId));
      expect(await clients.remove('another account', client.id, someEntry('another account'))).toBe(false);
      expect(await clients.find(client.id)).toEqual(client);
      expect(await entriesOf(fixture, 'another account')).toEqual([]);
    });

    test('it is remembered when a client was last used', async () => {
      const client = someClient(accountId);
      await clients.add(client, someEntry(accountId));
      await clients.noteUse(client.id, 1_900_000_000_123);
      expect(await clients.find(client.id)).toEqual({ ...client, lastUsedAt: 1_900_000_000_123 });
    });
  });
}
