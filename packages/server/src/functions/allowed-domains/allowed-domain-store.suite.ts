import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditLog } from '../../audit/audit-log.ts';
import { someEntry } from '../../testing/access-fixture.ts';
import type { AllowedDomainStore, Check } from './allowed-domain-store.ts';

/** A store under test with its audit log, over the accounts `one` and `two`. */
export type AllowedDomainFixture = {
  readonly store: AllowedDomainStore;
  readonly audit: AuditLog;
  dispose(): Promise<void>;
};

const always: Check = () => {};

/** What every store of allowed domains must do. */
export function describeAllowedDomainStore(name: string, open: () => Promise<AllowedDomainFixture>): void {
  describe(name, () => {
    let fixture: AllowedDomainFixture;
    const replace = (accountId: string, domains: readonly string[], check = always) =>
      fixture.store.replace(accountId, domains, check, someEntry(accountId));
    const entriesOf = (accountId: string) => fixture.audit.list({ accountId, limit: 100 });

    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(() => fixture.dispose());

    it('has none at first', async () => {
      expect(await fixture.store.get('one')).toEqual({ domains: [], version: 0 });
    });

    it('replaces all of one account, and none of another', async () => {
      const domains = ['*.example.com', 'api.example.com'];
      expect(await replace('one', domains)).toEqual({ domains, version: 1 });
      expect(await fixture.store.get('one')).toEqual({ domains, version: 1 });
      expect(await replace('one', ['b.example.com'])).toEqual({ domains: ['b.example.com'], version: 2 });
      expect(await fixture.store.get('two')).toEqual({ domains: [], version: 0 });
      expect(await entriesOf('one')).toHaveLength(2);
    });

    it('changes nothing, and records nothing, where the check refuses what is there', async () => {
      const refuse: Check = ({ version }) => {
        if (version === 2) throw new Error('refused');
      };
      await expect(replace('one', [], refuse)).rejects.toThrow('refused');
      expect(await fixture.store.get('one')).toEqual({ domains: ['b.example.com'], version: 2 });
      expect(await entriesOf('one')).toHaveLength(2);
    });

    it('makes changes one after another, so that of those under the same condition one is made', async () => {
      const onlyFirst: Check = ({ version }) => {
        if (version !== 0) throw new Error('stale');
      };
      const changes = await Promise.allSettled(
        ['a', 'b', 'c', 'd'].map((host) => replace('two', [`${host}.example.com`], onlyFirst)),
      );
      expect(changes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await fixture.store.get('two')).version).toBe(1);
    });
  });
}
