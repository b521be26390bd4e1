import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import { describe, expect, it } from 'vitest';
import type { ContextScene } from './context-scene.suite.ts';
import { removeProperties } from './document-change.ts';
import type { DocumentKey } from './document-key.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** What every context store must fulfil of expiry. */
export function describeRetention(scene: ContextScene): void {
  describe('expiry', () => {
    it('keeps a document thirteen months where nothing else is said', async () => {
      await scene.save(scene.key, { a: 1 });
      expect((await scene.store.find(scene.key))?.expiresAt).toBe(
        scene.clock.now() + MAX_TTL_SECONDS * SECOND,
      );
    });

    it('does not find an expired document, from that millisecond on, even before the sweep', async () => {
      await scene.save(scene.key, { a: 1 }, 10);
      scene.clock.advance(10 * SECOND - 1);
      expect(await scene.properties(scene.key)).toEqual({ a: 1 });
      scene.clock.advance(1);
      expect(await scene.store.find(scene.key)).toBeUndefined();
      expect(await scene.store.listSessionIds(scene.key, { page: 0, perPage: 10 })).toEqual([]);
      expect(await scene.store.findProperties(scene.key.accountId, [scene.key])).toEqual([undefined]);
    });

    it('does not bring expired properties back when the document is written again', async () => {
      await scene.save(scene.key, { old: 1 }, 10);
      scene.clock.advance(10 * SECOND);
      await scene.save(scene.key, { young: 2 });
      expect(await scene.properties(scene.key)).toEqual({ young: 2 });
      expect((await scene.store.find(scene.key))?.expiresAt).toBe(
        scene.clock.now() + MAX_TTL_SECONDS * SECOND,
      );
    });

    it('lets properties written under different times to live expire one by one', async () => {
      await scene.store.saveNamespace(scene.key, 10);
      await scene.save(scene.key, { early: 1 });
      await scene.store.setSessionTtl(scene.key, 100);
      await scene.save(scene.key, { late: 2 });
      scene.clock.advance(10 * SECOND);
      expect(await scene.properties(scene.key)).toEqual({ late: 2 });
      expect(await scene.store.findProperties(scene.key.accountId, [scene.key])).toEqual([{ late: 2 }]);
      expect(await scene.store.listSessions(scene.key, { page: 0, perPage: 1 })).toMatchObject([
        { properties: { late: 2 } },
      ]);
      await scene.save(scene.key, { later: 3 });
      scene.clock.advance(90 * SECOND);
      expect(await scene.properties(scene.key)).toEqual({ later: 3 });
      scene.clock.advance(10 * SECOND);
      expect(await scene.store.find(scene.key)).toBeUndefined();
    });

    it("applies the namespace's time to live to every session that has none of its own", async () => {
      await scene.store.saveNamespace(scene.key, 10);
      await scene.store.setSessionTtl(scene.key, 20);
      const expiry = async (at: DocumentKey) => (await scene.save(at, { a: 1 }))?.expiresAt;
      expect(await expiry(scene.key)).toBe(scene.clock.now() + 20 * SECOND);
      expect(await expiry(scene.session('another'))).toBe(scene.clock.now() + 10 * SECOND);
    });

    it('counts only what has not expired', async () => {
      await scene.save(scene.key, { a: 1 }, 10);
      await scene.store.setSessionTtl(scene.key, 100);
      await scene.save(scene.key, { b: 2 });
      scene.clock.advance(10 * SECOND);
      const after = await scene.store.update(
        scene.key,
        (current) => current && removeProperties(current, ['b']),
      );
      expect(after?.properties).toEqual({});
    });
  });

  describe('the sweep', () => {
    it('removes what has expired or was deleted, a bounded part at a time, and nothing else', async () => {
      const sweepAll = async () => {
        let total = 0;
        for (let removed = 1; removed > 0; total += removed) removed = await scene.store.sweep(1_000);
        return total;
      };
      scene.clock.advance(2 * HOUR);
      await sweepAll();
      for (let at = 0; at < 5; at += 1) await scene.save(scene.session(`s${at}`), { at }, 10);
      await scene.save(scene.key, { stays: true });
      scene.clock.advance(2 * HOUR);
      expect(await scene.store.sweep(2)).toBe(2);
      expect(await sweepAll()).toBe(3);
      expect(await scene.properties(scene.key)).toEqual({ stays: true });
      await scene.store.deleteNamespace(scene.key);
      await sweepAll();
      expect(await sweepAll()).toBe(0);
    });

    it('leaves a document that came back alive', async () => {
      await scene.save(scene.key, { old: true }, 10);
      scene.clock.advance(2 * HOUR);
      await Promise.all([scene.store.sweep(1_000), scene.save(scene.key, { young: true })]);
      expect(await scene.properties(scene.key)).toEqual({ young: true });
    });
  });
}
