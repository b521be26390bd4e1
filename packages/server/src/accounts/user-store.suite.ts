import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AccessFixture,
  entriesOf,
  someAccount,
  someEntry,
  someUser,
  unique,
} from '../testing/access-fixture.ts';
import type { User, UserStore } from './user-store.ts';

/** What every user store must fulfil. */
export function describeUserStore(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the user store in ${name}`, () => {
    let fixture: AccessFixture;
    let users: UserStore;
    let accountId: string;

    beforeAll(async () => {
      fixture = await open();
      users = fixture.stores.users;
    });
    beforeEach(async () => {
      accountId = await addAccount();
    });
    afterAll(() => fixture.dispose());

    async function addAccount(): Promise<string> {
      const account = someAccount();
      await fixture.stores.accounts.create(account, someEntry(account.id));
      return account.id;
    }

    async function added(differing: Partial<User> = {}): Promise<User> {
      const user = someUser(accountId, differing);
      await users.add(user, someEntry(user.accountId, { action: 'user.created' }));
      return user;
    }

    async function signedIn(user: User): Promise<string> {
      const idHash = unique('session');
      await fixture.stores.sessions.add({ idHash, userId: user.id, createdAt: 10, expiresAt: 1_000 });
      return idHash;
    }

    test('a user is found as they were added', async () => {
      const user = await added();
      expect(await users.find(user.id)).toEqual(user);
      expect((await entriesOf(fixture, accountId)).map(({ action }) => action)).toContain('user.created');
    });

    test('users are listed by e-mail address, those of their account only', async () => {
      const second = await added({ email: 'b@example.com' });
      const first = await added({ email: 'a@example.com' });
      await added({ accountId: await addAccount() });
      expect(await users.list(accountId)).toEqual([first, second]);
    });

    test('the same e-mail address is taken in one account, and free in another', async () => {
      const email = `${unique('same')}@example.com`;
      const here = await added({ email });
      await expect(added({ email })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
      const there = await added({ email, accountId: await addAccount() });
      expect(new Set(await users.listByEmail(email))).toEqual(new Set([here, there]));
    });

    test('what is changed is answered, and what is left out stays', async () => {
      await added();
      const user = await added();
      const changed = await users.change(
        user,
        { role: 'viewer' },
        someEntry(accountId, { action: 'user.updated' }),
      );
      expect(changed).toEqual({ ...user, role: 'viewer' });
      expect(await users.find(user.id)).toEqual(changed);
      expect((await entriesOf(fixture, accountId)).map(({ action }) => action)).toContain('user.updated');
    });

    test('another name leaves sessions alone; another password or role ends them', async () => {
      await added();
      const user = await added();
      const session = await signedIn(user);
      await users.change(user, { name: 'Bob' }, someEntry(accountId));
      expect(await fixture.stores.sessions.find(session, 20)).toBeDefined();
      await users.change(user, { passwordHash: 'other' }, someEntry(accountId));
      expect(await fixture.stores.sessions.find(session, 20)).toBeUndefined();
      const next = await signedIn(user);
      await users.change(user, { role: 'editor' }, someEntry(accountId));
      expect(await fixture.stores.sessions.find(next, 20)).toBeUndefined();
    });

    test('a user who is removed is gone, with their sessions', async () => {
      await added();
      const user = await added();
      const session = await signedIn(user);
      expect(await users.remove(user, someEntry(accountId))).toBe(true);
      expect(await users.find(user.id)).toBeUndefined();
      expect(await fixture.stores.sessions.find(session, 20)).toBeUndefined();
    });

    test('a user of another account can be neither changed nor removed, nor signed out', async () => {
      await added();
      const user = await added();
      const session = await signedIn(user);
      const wrongKey = { accountId: await addAccount(), id: user.id };
      expect(await users.change(wrongKey, { role: 'viewer' }, someEntry(wrongKey.accountId))).toBeUndefined();
      expect(await users.remove(wrongKey, someEntry(wrongKey.accountId))).toBe(false);
      expect(await users.find(user.id)).toEqual(user);
      expect(await fixture.stores.sessions.find(session, 20)).toBeDefined();
      expect(await entriesOf(fixture, wrongKey.accountId)).toHaveLength(1);
    });

    test('the last administrator can neither be removed nor lose the role', async () => {
      const admin = await added();
      await added({ role: 'editor' });
      const before = await entriesOf(fixture, accountId);
      await expect(users.remove(admin, someEntry(accountId))).rejects.toMatchObject({ code: 'LAST_ADMIN' });
      await expect(users.change(admin, { role: 'editor' }, someEntry(accountId))).rejects.toMatchObject({
        code: 'LAST_ADMIN',
      });
      expect(await users.find(admin.id)).toEqual(admin);
      expect(await entriesOf(fixture, accountId)).toEqual(before);
    });

    test('two administrators cannot remove each other at the same time', async () => {
      const admins = [await added(), await added()];
      const results = await Promise.allSettled(
        admins.map((admin) => users.remove(admin, someEntry(accountId))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await users.list(accountId)).toHaveLength(1);
    });

    test('it is remembered when a user last signed in', async () => {
      const user = await added();
      await users.noteSignIn(user.id, 1_900_000_000_123);
      expect(await users.find(user.id)).toEqual({ ...user, lastSignInAt: 1_900_000_000_123 });
    });
  });
}
