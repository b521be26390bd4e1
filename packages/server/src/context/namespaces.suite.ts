import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import { describe, expect, it } from 'vitest';
import type { ContextScene } from './context-scene.suite.ts';
import { documentKey } from './document-key.ts';

const SECOND = 1_000;

/** What every context store must fulfil of namespaces and the sessions in them. */
export function describeNamespaces(scene: ContextScene): void {
  describe('namespaces', () => {
    it('lists those that exist, by name, with their times to live', async () => {
      const account = scene.accountIds[1];
      const at = scene.clock.now();
      await scene.store.saveNamespace({ accountId: account, nameSpace: 'b' }, 60);
      await scene.store.saveNamespace({ accountId: account, nameSpace: 'a' });
      await scene.store.setSessionTtl({ accountId: account, nameSpace: 'c', sessionId: 's' }, 10);
      expect(await scene.store.listNamespaces(account)).toEqual([
        { name: 'a', createdAt: at },
        { name: 'b', createdAt: at, ttlSeconds: 60 },
        { name: 'c', createdAt: at },
      ]);
      for (const nameSpace of ['a', 'b', 'c'])
        await scene.store.deleteNamespace({ accountId: account, nameSpace });
      expect(await scene.store.listNamespaces(account)).toEqual([]);
    });

    it('keeps the time to live of one that is made again without', async () => {
      await scene.store.saveNamespace(scene.key, 60);
      await scene.store.saveNamespace(scene.key);
      expect((await scene.store.findNamespace(scene.key))?.ttlSeconds).toBe(60);
      await scene.store.saveNamespace(scene.key, 70);
      expect((await scene.store.findNamespace(scene.key))?.ttlSeconds).toBe(70);
    });

    it('makes one once when many write to it first at the same moment', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, at) => scene.save(scene.session(`s${at}`), { at })));
      expect(await scene.store.listSessionIds(scene.key, { page: 0, perPage: 100 })).toHaveLength(10);
    });

    it('deletes everything in one, and does not bring it back', async () => {
      await scene.save(scene.key, { a: 1 });
      await scene.store.setSessionTtl(scene.key, 10);
      await scene.store.deleteNamespace(scene.key);
      await scene.store.deleteNamespace(scene.key);
      expect(await scene.store.find(scene.key)).toBeUndefined();
      const again = await scene.save(scene.key, { b: 2 });
      expect(again?.properties).toEqual({ b: 2 });
      expect(again?.expiresAt).toBe(scene.clock.now() + MAX_TTL_SECONDS * SECOND);
    });
  });

  describe('sessions', () => {
    it('lists those that have properties, page by page', async () => {
      for (const id of ['s3', 's1', 's2']) await scene.save(scene.session(id), { id });
      await scene.save(scene.session('empty'), {});
      await scene.store.setSessionTtl(scene.session('unwritten'), 10);
      const pages = [0, 1, 2].map((page) => scene.store.listSessionIds(scene.key, { page, perPage: 2 }));
      expect(await Promise.all(pages)).toEqual([['s1', 's2'], ['s3'], []]);
      expect(await scene.store.listSessions(scene.key, { page: 1, perPage: 2 })).toEqual([
        { sessionId: 's3', properties: { id: 's3' } },
      ]);
    });

    it("counts the namespace's own document as the session __default__", async () => {
      await scene.save(documentKey(scene.key.accountId, scene.key.nameSpace), { own: true });
      expect(await scene.store.listSessions(scene.key, { page: 0, perPage: 10 })).toEqual([
        { sessionId: '__default__', properties: { own: true } },
      ]);
    });

    it('refuses a page too large to be read at once', async () => {
      const large = { text: 'x'.repeat(799_900) };
      for (let at = 0; at < 41; at += 1) await scene.save(scene.session(`s${at}`), large);
      const page = (perPage: number) => scene.store.listSessions(scene.key, { page: 0, perPage });
      await expect(page(100)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
      expect(await page(2)).toHaveLength(2);
    });
  });
}
