import { type ChannelDocument, Problem } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditLog } from '../audit/audit-log.ts';
import { someEntry } from '../testing/access-fixture.ts';
import type { StandingClock } from '../testing/standing-clock.ts';
import type { ChannelChange, ChannelStore } from './channel-store.ts';

/** A store under test with its audit log, over the accounts `one`, `two` and `full`. */
export type ChannelStoreFixture = {
  readonly store: ChannelStore;
  readonly audit: AuditLog;
  readonly clock: StandingClock;
  dispose(): Promise<void>;
};

const MOST = 100;

function channel(id: string, name = id): ChannelDocument {
  return { id, name, kind: 'rest', botId: 'routing', secret: 'inbound', skills: { vip: '17' } };
}

/** What every channel store must do. */
export function describeChannelStore(name: string, open: () => Promise<ChannelStoreFixture>): void {
  describe(`a channel store (${name})`, () => {
    let fixture: ChannelStoreFixture;
    let store: ChannelStore;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());

    const change = (
      accountId: string,
      target: string,
      check: ChannelChange['check'] = () => {},
    ): ChannelChange => ({ accountId, check, entry: someEntry(accountId, { action: 'channel', target }) });
    const save = (accountId: string, document: ChannelDocument) =>
      store.save(change(accountId, document.id), document);

    it('gives back a channel as it was saved, and none of another account', async () => {
      const saved = await save('one', channel('shop'));
      expect(saved.isNew).toBe(true);
      expect(await store.find('one', 'shop')).toEqual(saved.kept);
      expect(saved.kept.document).toEqual(channel('shop'));
      expect(await store.find('two', 'shop')).toBeUndefined();
      expect(await store.list('two')).toEqual([]);
    });

    it('puts a channel in the place of the one with its id, with a version that grows', async () => {
      const before = await store.find('one', 'shop');
      const { isNew, kept } = await save('one', channel('shop', 'The shop'));
      expect(isNew).toBe(false);
      expect(kept.document.name).toBe('The shop');
      expect(kept.version).toBeGreaterThan(before?.version ?? Number.POSITIVE_INFINITY);
    });

    it('lists by name', async () => {
      await save('one', channel('b', 'Branch 10'));
      await save('one', channel('a', 'Branch 9'));
      expect((await store.list('one')).map(({ document }) => document.id)).toEqual(['a', 'b', 'shop']);
    });

    it('changes nothing, and says nothing in the audit log, where the check throws', async () => {
      const refuse = () => {
        throw new Problem('PRECONDITION_FAILED');
      };
      const refused = store.save(change('one', 'refused', refuse), channel('refused'));
      await expect(refused).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
      await expect(store.delete(change('one', 'refused', refuse), 'shop')).rejects.toThrow(Problem);
      expect(await store.find('one', 'refused')).toBeUndefined();
      expect(await store.find('one', 'shop')).toBeDefined();
      const entries = await fixture.audit.list({ accountId: 'one', limit: 100 });
      expect(entries.map(({ target }) => target)).not.toContain('refused');
    });

    it('lets only one of two who saw the same version change it', async () => {
      const seen = (await store.find('one', 'shop'))?.version;
      const unlessChanged: ChannelChange['check'] = (current) => {
        if (current?.version !== seen) throw new Problem('PRECONDITION_FAILED');
      };
      const both = await Promise.allSettled(
        ['x', 'y'].map((name) => store.save(change('one', 'shop', unlessChanged), channel('shop', name))),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('never repeats a version, even when a channel is deleted and comes back', async () => {
      const before = (await save('two', channel('back'))).kept;
      await store.delete(change('two', 'back'), 'back');
      expect(await store.find('two', 'back')).toBeUndefined();
      fixture.clock.advance(1);
      expect((await save('two', channel('back'))).kept.version).toBeGreaterThan(before.version);
      const entries = await fixture.audit.list({ accountId: 'two', limit: 100 });
      expect(entries.map(({ target }) => target)).toEqual(['back', 'back', 'back']);
    });

    it('keeps no more of an account than it may have', async () => {
      for (let at = 0; at < MOST; at += 1) await save('full', channel(`c-${at}`));
      await expect(save('full', channel('more'))).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
      expect((await save('full', channel('c-0', 'again'))).isNew).toBe(false);
    });
  });
}
