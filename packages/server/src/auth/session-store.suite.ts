import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessFixture, someAccount, someEntry, someUser, unique } from '../testing/access-fixture.ts';
import type { ConsoleSession, SessionStore } from './session-store.ts';

/** What every session store must fulfil. */
export function describeSessionStore(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the session store in ${name}`, () => {
    let fixture: AccessFixture;
    let sessions: SessionStore;
    let userId: string;

    beforeAll(async () => {
      fixture = await open();
      sessions = fixture.stores.sessions;
    });
    beforeEach(async () => {
      const account = someAccount();
      const user = someUser(account.id);
      userId = user.id;
      await fixture.stores.accounts.create({ ...account, users: [user] }, someEntry(account.id));
    });
    afterAll(() => fixture.dispose());

    function someSession(differing: Partial<ConsoleSession> = {}): ConsoleSession {
      return { idHash: unique('session'), userId, createdAt: 100, expiresAt: 200, ...differing };
    }

    test('a session is found until it expires, and not from that millisecond on', async () => {
      const session = someSession();
      await sessions.add(session);
      expect(await sessions.find(session.idHash, 199)).toEqual(session);
      expect(await sessions.find(session.idHash, 200)).toBeUndefined();
    });

    test('a session that is kept alive lives on', async () => {
      const session = someSession();
      await sessions.add(session);
      await sessions.extend(session.idHash, 300);
      expect(await sessions.find(session.idHash, 250)).toEqual({ ...session, expiresAt: 300 });
    });

    test('a session that was ended is gone, and ending it again succeeds', async () => {
      const session = someSession();
      await sessions.add(session);
      await sessions.remove(session.idHash);
      await sessions.remove(session.idHash);
      expect(await sessions.find(session.idHash, 150)).toBeUndefined();
    });

    test('sessions that have expired go when another begins', async () => {
      const old = someSession();
      await sessions.add(old);
      const lasting = someSession({ expiresAt: 1_000 });
      await sessions.add(lasting);
      await sessions.add(someSession({ createdAt: 500, expiresAt: 600 }));
      expect(await sessions.find(old.idHash, 0)).toBeUndefined();
      expect(await sessions.find(lasting.idHash, 0)).toEqual(lasting);
    });
  });
}
