import { type JsonObject, MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import type { ContextStore } from './context-store.ts';
import { mergeProperties, removeProperties } from './document-change.ts';
import { type DocumentKey, documentKey } from './document-key.ts';

/** What a suite is given: an empty store, two accounts that exist, and a clock that stands until it is moved. */
export type ContextStoreFixture = {
  readonly store: ContextStore;
  readonly accountIds: readonly [string, string];
  readonly clock: Clock & { advance(milliseconds: number): void };
  readonly dispose: () => Promise<void>;
};

const SECOND = 1_000;

/** What every context store must fulfil, each in an account of its own. */
export function describeContextStore(name: string, open: () => Promise<ContextStoreFixture>): void {
  describe(`the context store in ${name}`, () => {
    let fixture: ContextStoreFixture;
    let count = 0;
    let key: DocumentKey;

    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(() => fixture.dispose());
    beforeEach(() => {
      count += 1;
      key = documentKey(fixture.accountIds[0], `namespace_${count}`, 'session');
    });

    const save = (at: DocumentKey, properties: JsonObject, ttlSeconds?: number) =>
      fixture.store.update(at, (current, retention) =>
        mergeProperties(current, properties, {
          ...retention,
          ...(ttlSeconds !== undefined && { ttlSeconds }),
        }),
      );
    const properties = async (at: DocumentKey) => (await fixture.store.find(at))?.properties;
    const other = (sessionId: string) => ({ ...key, sessionId });

    describe('documents', () => {
      it('finds nothing where nothing was written', async () => {
        expect(await fixture.store.find(key)).toBeUndefined();
      });

      it('finds what was written, and answers it too', async () => {
        const saved = await save(key, { a: 1, b: ['x', { c: null }] });
        expect(saved?.properties).toEqual({ a: 1, b: ['x', { c: null }] });
        expect(await fixture.store.find(key)).toMatchObject({
          properties: { a: 1, b: ['x', { c: null }] },
          version: saved?.version,
        });
      });

      it('keeps an empty document', async () => {
        await save(key, {});
        expect(await properties(key)).toEqual({});
      });

      it('keeps accounts apart', async () => {
        const [, stranger] = fixture.accountIds;
        await save(key, { mine: true });
        expect(await fixture.store.find({ ...key, accountId: stranger })).toBeUndefined();
        expect(await fixture.store.listNamespaces(stranger)).toEqual([]);
      });

      it('does not take a colon in a name for a boundary', async () => {
        await save(other('a:b'), { at: 'a:b' });
        await save(other('a'), { at: 'a' });
        expect(await properties(other('a:b'))).toEqual({ at: 'a:b' });
        expect(await properties(other('b'))).toBeUndefined();
      });

      it('keeps all of many merges of different properties at the same time', async () => {
        const names = Array.from({ length: 40 }, (_, at) => `property${at}`);
        await Promise.all(names.map((property, at) => save(key, { [property]: at })));
        expect(await properties(key)).toEqual(
          Object.fromEntries(names.map((property, at) => [property, at])),
        );
      });

      it('loses no step of a count that many write at the same time', async () => {
        const step = () =>
          fixture.store.update(key, (current, retention) =>
            mergeProperties(current, { count: Number(current?.properties['count'] ?? 0) + 1 }, retention),
          );
        await Promise.all(Array.from({ length: 40 }, step));
        expect(await properties(key)).toEqual({ count: 40 });
      });

      it('writes nothing when a change throws, and throws the same', async () => {
        await save(key, { a: 1 });
        const failing = fixture.store.update(key, () => {
          throw new RangeError('no');
        });
        await expect(failing).rejects.toThrow(RangeError);
        expect(await properties(key)).toEqual({ a: 1 });
      });

      it('gives every write a greater version, and keeps it when nothing changes', async () => {
        const first = await save(key, { a: 1 });
        const second = await save(key, { a: 1 });
        const same = await fixture.store.update(key, (current) => current);
        expect(second?.version).toBeGreaterThan(first?.version ?? 0);
        expect(same?.version).toBe(second?.version);
      });

      it('does not repeat a version when a document is deleted and comes back', async () => {
        const before = await save(key, { a: 1 });
        await fixture.store.update(key, () => undefined);
        expect(await fixture.store.find(key)).toBeUndefined();
        const after = await save(key, { b: 2 });
        expect(after?.properties).toEqual({ b: 2 });
        expect(after?.version).toBeGreaterThan(before?.version ?? 0);
      });

      it('does not make a namespace when nothing is written to it', async () => {
        await fixture.store.update(key, () => undefined);
        expect(await fixture.store.findNamespace(key)).toBeUndefined();
      });

      it('refuses a document of more than 800,000 characters and keeps nothing of the call', async () => {
        await save(key, { a: 'x'.repeat(799_000) });
        await expect(save(key, { b: 'y'.repeat(1_000) })).rejects.toMatchObject({
          code: 'DOCUMENT_TOO_LARGE',
          message: 'document too large',
        });
        expect(Object.keys((await properties(key)) ?? {})).toEqual(['a']);
        await expect(save(other('new'), { b: 'y'.repeat(800_000) })).rejects.toMatchObject({ status: 413 });
        expect(await properties(other('new'))).toBeUndefined();
      });

      it('keeps a document of exactly 800,000 characters', async () => {
        const full = { a: 'é'.repeat(800_000 - '{"a":""}'.length) };
        await save(key, full);
        expect(await properties(key)).toEqual(full);
      });

      it('reads many at once, each in its place', async () => {
        const own = { nameSpace: key.nameSpace, sessionId: '__default__' };
        const session = { nameSpace: key.nameSpace, sessionId: 'session' };
        const elsewhere = { nameSpace: `${key.nameSpace}_b`, sessionId: 'session' };
        await save(key, { of: 'session' });
        await save({ ...key, ...elsewhere }, { of: 'elsewhere' });
        const keys = [elsewhere, own, session, elsewhere];
        expect(await fixture.store.findProperties(key.accountId, keys)).toEqual([
          { of: 'elsewhere' },
          undefined,
          { of: 'session' },
          { of: 'elsewhere' },
        ]);
        expect(await fixture.store.findProperties(key.accountId, [])).toEqual([]);
      });

      it('reads more namespaces at once than one statement takes', async () => {
        const keys = Array.from({ length: 70 }, (_, at) => ({
          nameSpace: `${key.nameSpace}_${at}`,
          sessionId: 's',
        }));
        await save({ ...key, nameSpace: `${key.nameSpace}_69`, sessionId: 's' }, { last: true });
        const found = await fixture.store.findProperties(key.accountId, keys);
        expect(found.findIndex((properties) => properties?.['last'])).toBe(69);
      });
    });

    describe('JSON', () => {
      it.each([
        ['the order of members', '{"b":1,"a":2,"c":{"z":1,"y":2}}'],
        ['a member called __proto__', '{"__proto__":{"a":1},"b":{"__proto__":2},"constructor":3}'],
        ['NUL, controls and line separators', JSON.stringify({ 'a\u0000b': '\u0000\u0001\u007f\u2028' })],
        ['half of a surrogate pair', '{"a\\ud800":"\\udfff"}'],
        ['text beyond the basic plane', '{"👋":"𝒳"}'],
        ['numbers at the edge', '{"a":1.7976931348623157e+308,"b":5e-324,"c":9007199254740993,"d":-0.1}'],
        ['empty names and values', '{"":"","a":[],"b":{}}'],
        ['quotes and backslashes', JSON.stringify({ '\'"\\': "'; drop table accounts; --\\" })],
      ])('comes out as it went in: %s', async (_, text) => {
        await save(key, JSON.parse(text));
        const written = JSON.stringify(JSON.parse(text));
        expect(JSON.stringify(await properties(key))).toBe(written);
        await save(key, { added: true });
        expect(JSON.stringify(await properties(key))).toBe(`${written.slice(0, -1)},"added":true}`);
      });

      it('keeps the place of a property that is overwritten, and adds new ones at the end', async () => {
        await save(key, { first: 1, second: 2 });
        await save(key, { third: 3, first: 'one' });
        expect(Object.entries((await properties(key)) ?? {})).toEqual([
          ['first', 'one'],
          ['second', 2],
          ['third', 3],
        ]);
      });
    });

    describe('expiry', () => {
      it('keeps a document thirteen months where nothing else is said', async () => {
        await save(key, { a: 1 });
        expect((await fixture.store.find(key))?.expiresAt).toBe(
          fixture.clock.now() + MAX_TTL_SECONDS * SECOND,
        );
      });

      it('does not find an expired document, from that millisecond on, even before the sweep', async () => {
        await save(key, { a: 1 }, 10);
        fixture.clock.advance(10 * SECOND - 1);
        expect(await properties(key)).toEqual({ a: 1 });
        fixture.clock.advance(1);
        expect(await fixture.store.find(key)).toBeUndefined();
        expect(await fixture.store.listSessionIds(key, { page: 0, perPage: 10 })).toEqual([]);
        expect(await fixture.store.findProperties(key.accountId, [key])).toEqual([undefined]);
      });

      it('does not bring expired properties back when the document is written again', async () => {
        await save(key, { old: 1 }, 10);
        fixture.clock.advance(10 * SECOND);
        await save(key, { young: 2 });
        expect(await properties(key)).toEqual({ young: 2 });
        expect((await fixture.store.find(key))?.expiresAt).toBe(
          fixture.clock.now() + MAX_TTL_SECONDS * SECOND,
        );
      });

      it('lets properties written under different times to live expire one by one', async () => {
        await fixture.store.saveNamespace(key, 10);
        await save(key, { early: 1 });
        await fixture.store.setSessionTtl(key, 100);
        await save(key, { late: 2 });
        fixture.clock.advance(10 * SECOND);
        expect(await properties(key)).toEqual({ late: 2 });
        expect(await fixture.store.findProperties(key.accountId, [key])).toEqual([{ late: 2 }]);
        expect(await fixture.store.listSessions(key, { page: 0, perPage: 1 })).toMatchObject([
          { properties: { late: 2 } },
        ]);
        await save(key, { later: 3 });
        fixture.clock.advance(90 * SECOND);
        expect(await properties(key)).toEqual({ later: 3 });
        fixture.clock.advance(10 * SECOND);
        expect(await fixture.store.find(key)).toBeUndefined();
      });

      it("applies the namespace's time to live to every session that has none of its own", async () => {
        await fixture.store.saveNamespace(key, 10);
        await fixture.store.setSessionTtl(key, 20);
        const expiry = async (at: DocumentKey) => (await save(at, { a: 1 }))?.expiresAt;
        expect(await expiry(key)).toBe(fixture.clock.now() + 20 * SECOND);
        expect(await expiry(other('another'))).toBe(fixture.clock.now() + 10 * SECOND);
      });

      it('counts only what has not expired', async () => {
        await save(key, { a: 1 }, 10);
        await fixture.store.setSessionTtl(key, 100);
        await save(key, { b: 2 });
        fixture.clock.advance(10 * SECOND);
        const after = await fixture.store.update(
          key,
          (current) => current && removeProperties(current, ['b']),
        );
        expect(after?.properties).toEqual({});
      });
    });

    describe('namespaces', () => {
      it('lists those that exist, by name, with their times to live', async () => {
        const account = fixture.accountIds[1];
        const at = fixture.clock.now();
        await fixture.store.saveNamespace({ accountId: account, nameSpace: 'b' }, 60);
        await fixture.store.saveNamespace({ accountId: account, nameSpace: 'a' });
        await fixture.store.setSessionTtl({ accountId: account, nameSpace: 'c', sessionId: 's' }, 10);
        expect(await fixture.store.listNamespaces(account)).toEqual([
          { name: 'a', createdAt: at },
          { name: 'b', createdAt: at, ttlSeconds: 60 },
          { name: 'c', createdAt: at },
        ]);
        for (const nameSpace of ['a', 'b', 'c'])
          await fixture.store.deleteNamespace({ accountId: account, nameSpace });
        expect(await fixture.store.listNamespaces(account)).toEqual([]);
      });

      it('keeps the time to live of one that is made again without', async () => {
        await fixture.store.saveNamespace(key, 60);
        await fixture.store.saveNamespace(key);
        expect((await fixture.store.findNamespace(key))?.ttlSeconds).toBe(60);
        await fixture.store.saveNamespace(key, 70);
        expect((await fixture.store.findNamespace(key))?.ttlSeconds).toBe(70);
      });

      it('makes one once when many write to it first at the same moment', async () => {
        await Promise.all(Array.from({ length: 10 }, (_, at) => save(other(`s${at}`), { at })));
        expect(await fixture.store.listSessionIds(key, { page: 0, perPage: 100 })).toHaveLength(10);
      });

      it('deletes everything in one, and does not bring it back', async () => {
        await save(key, { a: 1 });
        await fixture.store.setSessionTtl(key, 10);
        await fixture.store.deleteNamespace(key);
        await fixture.store.deleteNamespace(key);
        expect(await fixture.store.find(key)).toBeUndefined();
        const again = await save(key, { b: 2 });
        expect(again?.properties).toEqual({ b: 2 });
        expect(again?.expiresAt).toBe(fixture.clock.now() + MAX_TTL_SECONDS * SECOND);
      });
    });

    describe('sessions', () => {
      it('lists those that have properties, page by page', async () => {
        for (const id of ['s3', 's1', 's2']) await save(other(id), { id });
        await save(other('empty'), {});
        await fixture.store.setSessionTtl(other('unwritten'), 10);
        const pages = [0, 1, 2].map((page) => fixture.store.listSessionIds(key, { page, perPage: 2 }));
        expect(await Promise.all(pages)).toEqual([['s1', 's2'], ['s3'], []]);
        expect(await fixture.store.listSessions(key, { page: 1, perPage: 2 })).toEqual([
          { sessionId: 's3', properties: { id: 's3' } },
        ]);
      });

      it("counts the namespace's own document as the session __default__", async () => {
        await save(documentKey(key.accountId, key.nameSpace), { own: true });
        expect(await fixture.store.listSessions(key, { page: 0, perPage: 10 })).toEqual([
          { sessionId: '__default__', properties: { own: true } },
        ]);
      });

      it('refuses a page too large to be read at once', async () => {
        const large = { text: 'x'.repeat(799_900) };
        for (let at = 0; at < 41; at += 1) await save(other(`s${at}`), large);
        const page = (perPage: number) => fixture.store.listSessions(key, { page: 0, perPage });
        await expect(page(100)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
        expect(await page(2)).toHaveLength(2);
      });
    });

    describe('the sweep', () => {
      it('removes what has expired or was deleted, a bounded part at a time, and nothing else', async () => {
        const sweepAll = async () => {
          let total = 0;
          for (let removed = 1; removed > 0; total += removed) removed = await fixture.store.sweep(1_000);
          return total;
        };
        fixture.clock.advance(2 * 3_600 * SECOND);
        await sweepAll();
        for (let at = 0; at < 5; at += 1) await save(other(`s${at}`), { at }, 10);
        await save(key, { stays: true });
        fixture.clock.advance(2 * 3_600 * SECOND);
        expect(await fixture.store.sweep(2)).toBe(2);
        expect(await sweepAll()).toBe(3);
        expect(await properties(key)).toEqual({ stays: true });
        await fixture.store.deleteNamespace(key);
        await sweepAll();
        expect(await sweepAll()).toBe(0);
      });

      it('leaves a document that came back alive', async () => {
        await save(key, { old: true }, 10);
        fixture.clock.advance(2 * 3_600 * SECOND);
        await Promise.all([fixture.store.sweep(1_000), save(key, { young: true })]);
        expect(await properties(key)).toEqual({ young: true });
      });
    });
  });
}
