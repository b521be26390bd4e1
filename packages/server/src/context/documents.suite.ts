import { describe, expect, it } from 'vitest';
import type { ContextScene } from './context-scene.suite.ts';
import { mergeProperties } from './document-change.ts';

/** What every context store must fulfil of documents and the JSON in them. */
export function describeDocuments(scene: ContextScene): void {
  describe('documents', () => {
    it('finds nothing where nothing was written', async () => {
      expect(await scene.store.find(scene.key)).toBeUndefined();
    });

    it('finds what was written, and answers it too', async () => {
      const saved = await scene.save(scene.key, { a: 1, b: ['x', { c: null }] });
      expect(saved?.properties).toEqual({ a: 1, b: ['x', { c: null }] });
      expect(await scene.store.find(scene.key)).toMatchObject({
        properties: { a: 1, b: ['x', { c: null }] },
        version: saved?.version,
      });
    });

    it('keeps an empty document', async () => {
      await scene.save(scene.key, {});
      expect(await scene.properties(scene.key)).toEqual({});
    });

    it('keeps accounts apart', async () => {
      const [, stranger] = scene.accountIds;
      await scene.save(scene.key, { mine: true });
      expect(await scene.store.find({ ...scene.key, accountId: stranger })).toBeUndefined();
      expect(await scene.store.listNamespaces(stranger)).toEqual([]);
    });

    it('does not take a colon in a name for a boundary', async () => {
      await scene.save(scene.session('a:b'), { at: 'a:b' });
      await scene.save(scene.session('a'), { at: 'a' });
      expect(await scene.properties(scene.session('a:b'))).toEqual({ at: 'a:b' });
      expect(await scene.properties(scene.session('b'))).toBeUndefined();
    });

    it('keeps all of many merges of different properties at the same time', async () => {
      const names = Array.from({ length: 40 }, (_, at) => `property${at}`);
      await Promise.all(names.map((property, at) => scene.save(scene.key, { [property]: at })));
      expect(await scene.properties(scene.key)).toEqual(
        Object.fromEntries(names.map((property, at) => [property, at])),
      );
    });

    it('loses no step of a count that many write at the same time', async () => {
      const step = () =>
        scene.store.update(scene.key, (current, retention) =>
          mergeProperties(current, { count: Number(current?.properties['count'] ?? 0) + 1 }, retention),
        );
      await Promise.all(Array.from({ length: 40 }, step));
      expect(await scene.properties(scene.key)).toEqual({ count: 40 });
    });

    it('writes nothing when a change throws, and throws the same', async () => {
      await scene.save(scene.key, { a: 1 });
      const failing = scene.store.update(scene.key, () => {
        throw new RangeError('no');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await scene.properties(scene.key)).toEqual({ a: 1 });
    });

    it('gives every write a greater version, and keeps it when nothing changes', async () => {
      const first = await scene.save(scene.key, { a: 1 });
      const second = await scene.save(scene.key, { a: 1 });
      const same = await scene.store.update(scene.key, (current) => current);
      expect(second?.version).toBeGreaterThan(first?.version ?? 0);
      expect(same?.version).toBe(second?.version);
    });

    it('does not repeat a version when a document is deleted and comes back', async () => {
      const before = await scene.save(scene.key, { a: 1 });
      await scene.store.update(scene.key, () => undefined);
      expect(await scene.store.find(scene.key)).toBeUndefined();
      const after = await scene.save(scene.key, { b: 2 });
      expect(after?.properties).toEqual({ b: 2 });
      expect(after?.version).toBeGreaterThan(before?.version ?? 0);
    });

    it('does not make a namespace when nothing is written to it', async () => {
      await scene.store.update(scene.key, () => undefined);
      expect(await scene.store.findNamespace(scene.key)).toBeUndefined();
    });

    it('refuses a document of more than 800,000 characters and keeps nothing of the call', async () => {
      await scene.save(scene.key, { a: 'x'.repeat(799_000) });
      await expect(scene.save(scene.key, { b: 'y'.repeat(1_000) })).rejects.toMatchObject({
        code: 'DOCUMENT_TOO_LARGE',
        message: 'document too large',
      });
      expect(Object.keys((await scene.properties(scene.key)) ?? {})).toEqual(['a']);
      await expect(scene.save(scene.session('new'), { b: 'y'.repeat(800_000) })).rejects.toMatchObject({
        status: 413,
      });
      expect(await scene.properties(scene.session('new'))).toBeUndefined();
    });

    it('keeps a document of exactly 800,000 characters', async () => {
      const full = { a: 'é'.repeat(800_000 - '{"a":""}'.length) };
      await scene.save(scene.key, full);
      expect(await scene.properties(scene.key)).toEqual(full);
    });

    it('reads many at once, each in its place', async () => {
      const own = { nameSpace: scene.key.nameSpace, sessionId: '__default__' };
      const session = { nameSpace: scene.key.nameSpace, sessionId: 'session' };
      const elsewhere = { nameSpace: `${scene.key.nameSpace}_b`, sessionId: 'session' };
      await scene.save(scene.key, { of: 'session' });
      await scene.save({ ...scene.key, ...elsewhere }, { of: 'elsewhere' });
      const keys = [elsewhere, own, session, elsewhere];
      expect(await scene.store.findProperties(scene.key.accountId, keys)).toEqual([
        { of: 'elsewhere' },
        undefined,
        { of: 'session' },
        { of: 'elsewhere' },
      ]);
      expect(await scene.store.findProperties(scene.key.accountId, [])).toEqual([]);
    });

    it('shows every write to who has read many before, whatever was written', async () => {
      const { accountId, nameSpace, sessionId } = scene.key;
      const read = async () => (await scene.store.findProperties(accountId, [{ nameSpace, sessionId }]))[0];
      expect(await read()).toBeUndefined();
      await scene.store.saveNamespace(scene.key, 10);
      await scene.save(scene.key, { a: 1 });
      expect([await read(), await read()]).toEqual([{ a: 1 }, { a: 1 }]);
      await scene.store.setSessionTtl(scene.key, 100);
      await scene.save(scene.key, { b: 2 });
      expect(await read()).toEqual({ a: 1, b: 2 });
      scene.clock.advance(10_000);
      expect([await read(), await read()]).toEqual([{ b: 2 }, { b: 2 }]);
      await scene.store.update(scene.key, () => undefined);
      expect(await read()).toBeUndefined();
      await scene.save(scene.key, { c: 3 });
      expect(await read()).toEqual({ c: 3 });
      await scene.store.deleteNamespace(scene.key);
      expect(await read()).toBeUndefined();
    });

    it('shows what was acknowledged to every read that begins after it, while others read and write', async () => {
      const { accountId, nameSpace, sessionId } = scene.key;
      for (let round = 1; round <= 50; round += 1) {
        const reads = Array.from({ length: 5 }, () =>
          scene.store.findProperties(accountId, [{ nameSpace, sessionId }]),
        );
        await scene.save(scene.key, { round });
        expect(await scene.store.findProperties(accountId, [{ nameSpace, sessionId }])).toEqual([{ round }]);
        await Promise.all(reads);
        expect(await scene.store.findProperties(accountId, [{ nameSpace, sessionId }])).toEqual([{ round }]);
      }
    });

    it('reads more namespaces at once than one statement takes', async () => {
      const keys = Array.from({ length: 70 }, (_, at) => ({
        nameSpace: `${scene.key.nameSpace}_${at}`,
        sessionId: 's',
      }));
      await scene.save(
        { ...scene.key, nameSpace: `${scene.key.nameSpace}_69`, sessionId: 's' },
        { last: true },
      );
      const found = await scene.store.findProperties(scene.key.accountId, keys);
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
      await scene.save(scene.key, JSON.parse(text));
      const written = JSON.stringify(JSON.parse(text));
      expect(JSON.stringify(await scene.properties(scene.key))).toBe(written);
      await scene.save(scene.key, { added: true });
      expect(JSON.stringify(await scene.properties(scene.key))).toBe(`${written.slice(0, -1)},"added":true}`);
    });

    it('keeps the place of a property that is overwritten, and adds new ones at the end', async () => {
      await scene.save(scene.key, { first: 1, second: 2 });
      await scene.save(scene.key, { third: 3, first: 'one' });
      expect(Object.entries((await scene.properties(scene.key)) ?? {})).toEqual([
        ['first', 'one'],
        ['second', 2],
        ['third', 3],
      ]);
    });
  });
}
