import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AccessFixture,
  entriesOf,
  someAccount,
  someClient,
  someEntry,
  someUser,
  unique,
} from '../testing/access-fixture.ts';
import { type AccountStore, DEFAULT_SETTINGS } from './account-store.ts';

/** What every account store must fulfil. */
export function describeAccountStore(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the account store in ${name}`, () => {
    let fixture: AccessFixture;
    let accounts: AccountStore;

    beforeAll(async () => {
      fixture = await open();
      accounts = fixture.stores.accounts;
    });
    afterAll(() => fixture.dispose());

    async function added(differing = {}) {
      const account = someAccount(differing);
      await accounts.create(account, someEntry(account.id, { action: 'account.created' }));
      return account;
    }

    test('an account nobody added is not there', async () => {
      expect(await accounts.find('nobody')).toBeUndefined();
    });

    test('a new account has the settings that are the default', async () => {
      const { id, name, createdAt } = await added();
      expect(await accounts.find(id)).toEqual({ id, name, createdAt, settings: DEFAULT_SETTINGS });
      expect(await accounts.listIds()).toContain(id);
    });

    test('key, clients and users are added with their account', async () => {
      const id = unique('account');
      const apiKey = { accountId: id, keyHash: unique('hash'), hint: 'abcd', createdAt: 5 };
      const client = someClient(id, { scopes: ['nextaction:ask'] });
      const user = someUser(id);
      await added({ id, apiKey, clients: [client], users: [user] });
      expect(await fixture.stores.apiKeys.find(id)).toEqual(apiKey);
      expect(await fixture.stores.clients.list(id)).toEqual([client]);
      expect(await fixture.stores.users.list(id)).toEqual([user]);
      expect(await entriesOf(fixture, id)).toMatchObject([{ action: 'account.created' }]);
    });

    test('nothing of an account is added when one of its clients exists in another', async () => {
      const first = await added();
      const client = someClient(first.id);
      await fixture.stores.clients.add(client, someEntry(first.id));
      const second = someAccount();
      const taken = {
        ...second,
        clients: [{ ...client, accountId: second.id }],
        users: [someUser(second.id)],
      };
      await expect(accounts.create(taken, someEntry(second.id))).rejects.toMatchObject({
        code: 'NAME_TAKEN',
      });
      expect(await accounts.find(second.id)).toBeUndefined();
      expect(await fixture.stores.users.list(second.id)).toEqual([]);
      expect(await entriesOf(fixture, second.id)).toEqual([]);
    });

    test('an account that exists cannot be added again', async () => {
      const account = await added();
      await expect(
        accounts.create({ ...account, name: 'Other' }, someEntry(account.id)),
      ).rejects.toMatchObject({
        code: 'NAME_TAKEN',
      });
      expect(await accounts.find(account.id)).toMatchObject({ name: 'Some' });
    });

    test('of two nodes that add the same account at the same time, one does', async () => {
      const account = someAccount();
      const attempts = [1, 2, 3].map((at) =>
        accounts.create({ ...account, name: `${at}` }, someEntry(account.id)),
      );
      const results = await Promise.allSettled(attempts);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('only the settings that are given change, and all are answered', async () => {
      const { id } = await added();
      const first = await accounts.changeSettings(id, { queryTokens: false }, someEntry(id));
      expect(first).toEqual({ ...DEFAULT_SETTINGS, queryTokens: false });
      await accounts.changeSettings(id, { logRetentionDays: 30 }, someEntry(id));
      const expected = { ...DEFAULT_SETTINGS, queryTokens: false, logRetentionDays: 30 };
      expect((await accounts.find(id))?.settings).toEqual(expected);
    });

    test('changes of different settings at the same time are both kept', async () => {
      const { id } = await added();
      await Promise.all([
        accounts.changeSettings(id, { queryTokens: false }, someEntry(id)),
        accounts.changeSettings(id, { sdeStoring: true }, someEntry(id)),
        accounts.changeSettings(id, { logRetentionDays: 9 }, someEntry(id)),
      ]);
      const expected = { queryTokens: false, sdeStoring: true, logRetentionDays: 9 };
      expect((await accounts.find(id))?.settings).toEqual(expected);
      expect(await entriesOf(fixture, id)).toHaveLength(4);
    });

    test('settings of an account that is not there cannot be changed', async () => {
      const change = accounts.changeSettings('nobody', { sdeStoring: true }, someEntry('nobody'));
      await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await entriesOf(fixture, 'nobody')).toEqual([]);
    });
  });
}
