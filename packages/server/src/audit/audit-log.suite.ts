import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessFixture, someAccount, someClient, someEntry } from '../testing/access-fixture.ts';
import type { AuditEntry } from './audit-entry.ts';

/** What every audit log must fulfil. Entries get into it with changes of the access stores. */
export function describeAuditLog(name: string, open: () => Promise<AccessFixture>): void {
  describe(`the audit log in ${name}`, () => {
    let fixture: AccessFixture;
    let accountId: string;

    beforeAll(async () => {
      fixture = await open();
    });
    beforeEach(async () => {
      const account = someAccount();
      accountId = account.id;
      await fixture.stores.accounts.create(
        account,
        someEntry(accountId, { at: 0, action: 'account.created' }),
      );
    });
    afterAll(() => fixture.dispose());

    async function record(differing: Partial<AuditEntry>): Promise<AuditEntry> {
      const entry = someEntry(accountId, differing);
      await fixture.stores.clients.add(someClient(accountId), entry);
      return entry;
    }

    const idsOf = (entries: readonly AuditEntry[]) => entries.map(({ id }) => id);

    test('an entry comes out as it went in', async () => {
      const entry = await record({
        at: 1_900_000_000_123,
        actor: { kind: 'user', id: 'u-1', name: 'Ana “ü” 😀' },
        detail: { name: 'Website', scopes: ['context:read'], nested: { nothing: null } },
        requestId: 'request-1',
      });
      expect(await fixture.audit.list({ accountId, from: 1, limit: 10 })).toEqual([entry]);
    });

    test('entries come newest first, and page by page none is missed or repeated, also within a millisecond', async () => {
      for (const at of [5, 5, 5, 7, 6]) await record({ at });
      const all = await fixture.audit.list({ accountId, limit: 100 });
      expect(all.map(({ at }) => at)).toEqual([7, 6, 5, 5, 5, 0]);
      const paged: AuditEntry[] = [];
      for (let after: AuditEntry | undefined; ; after = paged.at(-1)) {
        const page = await fixture.audit.list({ accountId, limit: 2, ...(after && { after }) });
        if (page.length === 0) break;
        paged.push(...page);
      }
      expect(idsOf(paged)).toEqual(idsOf(all));
    });

    test('a period includes its first moment and excludes its last', async () => {
      const [, second, third] = [
        await record({ at: 10 }),
        await record({ at: 20 }),
        await record({ at: 30 }),
        await record({ at: 40 }),
      ];
      const found = await fixture.audit.list({ accountId, from: 20, to: 40, limit: 10 });
      expect(idsOf(found)).toEqual([third?.id, second?.id]);
    });

    test('entries can be those of one actor, or of one action', async () => {
      const byAna = await record({ actor: { kind: 'user', id: 'u-ana', name: 'Ana' } });
      const deleted = await record({ action: 'client.deleted' });
      expect(idsOf(await fixture.audit.list({ accountId, actorId: 'u-ana', limit: 10 }))).toEqual([byAna.id]);
      const deletions = await fixture.audit.list({ accountId, action: 'client.deleted', limit: 10 });
      expect(idsOf(deletions)).toEqual([deleted.id]);
    });

    test('entries of another account are never seen', async () => {
      await record({});
      expect(await fixture.audit.list({ accountId: 'another account', limit: 10 })).toEqual([]);
    });
  });
}
