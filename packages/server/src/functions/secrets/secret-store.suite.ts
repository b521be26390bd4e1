import { Problem } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditLog } from '../../audit/audit-log.ts';
import { someEntry } from '../../testing/access-fixture.ts';
import type { SealedSecret, SecretStore } from './secret-store.ts';

/** A store under test with its audit log, over the accounts `one`, `two` and `full`. */
export type SecretFixture = {
  readonly secrets: SecretStore;
  readonly audit: AuditLog;
  dispose(): Promise<void>;
};

const MOST = 3;

function secret(accountId: string, name: string, differing: Partial<SealedSecret> = {}): SealedSecret {
  return { accountId, name, sealed: 'c2VhbGVk', keyId: 'key-1', changedAt: 1_900_000_000_000, ...differing };
}

/** What every store of secrets must do. */
export function describeSecretStore(name: string, open: () => Promise<SecretFixture>): void {
  describe(name, () => {
    let fixture: SecretFixture;
    let store: SecretStore;
    const put = (one: SealedSecret) =>
      store.put(one, MOST, someEntry(one.accountId, { action: 'secret.created', target: one.name }));
    const actionsOf = async (accountId: string) =>
      (await fixture.audit.list({ accountId, limit: 100 })).map(({ target }) => target);

    beforeAll(async () => {
      fixture = await open();
      store = fixture.secrets;
    });
    afterAll(() => fixture.dispose());

    it('gives back a secret as it was put, and knows none of other names or accounts', async () => {
      const token = secret('one', 'token');
      await put(token);
      expect(await store.find('one', 'token')).toEqual(token);
      expect(await store.find('one', 'Token')).toBeUndefined();
      expect(await store.find('two', 'token')).toBeUndefined();
      expect(await store.list('two')).toEqual([]);
    });

    it('puts a secret in the place of the one with its name', async () => {
      const changed = secret('one', 'token', { sealed: 'b3RoZXI=', keyId: 'key-2', changedAt: 2 });
      await put(changed);
      expect(await store.find('one', 'token')).toEqual(changed);
      expect(await store.list('one')).toEqual([{ name: 'token', changedAt: 2 }]);
    });

    it('lists by name, without anything of the value', async () => {
      await put(secret('one', 'b-10'));
      await put(secret('one', 'b-9'));
      const listed = await store.list('one');
      expect(listed.map((one) => one.name)).toEqual(['b-9', 'b-10', 'token']);
      expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['changedAt', 'name']);
    });

    it('keeps no more of an account than it may have, however many come at once, and nothing of what it refuses', async () => {
      const puts = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((one) => put(secret('full', one))));
      const refusals = puts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(refusals).toHaveLength(2);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(Problem);
        expect(refusal).toMatchObject({ code: 'INVALID_REQUEST' });
      }
      const kept = (await store.list('full')).map((one) => one.name);
      expect(kept).toHaveLength(MOST);
      expect([...(await actionsOf('full'))].sort()).toEqual(kept);
      const [first = ''] = kept;
      await put(secret('full', first, { changedAt: 7 }));
      expect((await store.find('full', first))?.changedAt).toBe(7);
    });

    it('removes a secret of its account only, and says so in the audit log', async () => {
      const entry = (accountId: string) => someEntry(accountId, { action: 'secret.deleted', target: 'gone' });
      await put(secret('two', 'gone'));
      expect(await store.remove('one', 'gone', entry('one'))).toBe(false);
      expect(await store.remove('two', 'gone', entry('two'))).toBe(true);
      expect(await store.remove('two', 'gone', entry('two'))).toBe(false);
      expect(await store.find('two', 'gone')).toBeUndefined();
      expect(await actionsOf('two')).toEqual(['gone', 'gone']);
    });

    it('tells the keys of all accounts’ secrets, each once', async () => {
      expect(await store.keyIds()).toEqual(['key-1', 'key-2']);
    });
  });
}
