import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentState } from './context-document.ts';
import { mergeProperties, removeProperties, replaceProperties } from './document-change.ts';

const now = 1_000_000;
const at = (seconds: number) => now + seconds * 1_000;
const document = (expiries: Readonly<Record<string, number>>, hasFixedLife = false): DocumentState => {
  const expiresAt = Math.max(...Object.values(expiries));
  return {
    properties: Object.fromEntries(Object.keys(expiries).map((name) => [name, name])),
    expiresAt,
    earlierExpiries: new Map(Object.entries(expiries).filter(([, expiry]) => expiry < expiresAt)),
    hasFixedLife,
  };
};
const session = (sessionTtlSeconds: number) => ({ now, sessionTtlSeconds });

describe('a merge', () => {
  it('gives what it writes its own expiry and leaves that of the rest', () => {
    const merged = mergeProperties(document({ a: at(5), b: at(50) }), { b: 'new', c: 'c' }, session(20));
    expect(merged).toEqual({
      properties: { a: 'a', b: 'new', c: 'c' },
      expiresAt: at(20),
      earlierExpiries: new Map([['a', at(5)]]),
      hasFixedLife: false,
    });
  });

  it('with ttlSeconds sets the life of the whole document, longer or shorter', () => {
    const merged = mergeProperties(
      document({ a: at(5), b: at(50) }),
      { c: 1 },
      { ...session(90), ttlSeconds: 20 },
    );
    expect(merged).toMatchObject({ expiresAt: at(20), earlierExpiries: new Map(), hasFixedLife: true });
  });

  it('does not move the end of a document whose life a write has set', () => {
    const merged = mergeProperties(
      document({ a: at(50) }, true),
      { b: 1 },
      { now, namespaceTtlSeconds: 900 },
    );
    expect(merged).toMatchObject({ expiresAt: at(50), earlierExpiries: new Map(), hasFixedLife: true });
  });

  it('keeps that end also when all that is written expires before', () => {
    const merged = mergeProperties(document({ a: at(50) }, true), { a: 1 }, session(10));
    expect(merged).toMatchObject({ expiresAt: at(50), earlierExpiries: new Map([['a', at(10)]]) });
  });

  it('of nothing makes an empty document that expires like any other', () => {
    expect(mergeProperties(undefined, {}, session(10))).toMatchObject({ properties: {}, expiresAt: at(10) });
  });
});

describe('a replacement', () => {
  it('leaves nothing of what was there', () => {
    const replaced = replaceProperties(document({ a: at(5), b: at(50) }), { b: 1 }, session(20));
    expect(replaced).toEqual({
      properties: { b: 1 },
      expiresAt: at(20),
      earlierExpiries: new Map(),
      hasFixedLife: false,
    });
  });
});

describe('a removal', () => {
  it('lets the document end with the last property that is left', () => {
    const removed = removeProperties(document({ a: at(5), b: at(20), c: at(50) }), ['c']);
    expect(removed).toMatchObject({ expiresAt: at(20), earlierExpiries: new Map([['a', at(5)]]) });
  });

  it('of the last property leaves an empty document', () => {
    expect(removeProperties(document({ a: at(5) }), ['a'])).toMatchObject({
      properties: {},
      expiresAt: at(5),
    });
  });

  it('of what is not there changes nothing at all', () => {
    const before = document({ a: at(5) });
    expect(removeProperties(before, ['b', 'toString'])).toBe(before);
  });
});

it('whatever is merged and removed, nothing expires after the document, and the document with its last property', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
  const step = fc.oneof(
    fc.record({ write: fc.uniqueArray(names, { minLength: 1 }), ttl: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ remove: fc.uniqueArray(names) }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      let document = mergeProperties(undefined, { first: 1 }, session(50));
      const expected = new Map([['first', at(50)]]);
      for (const it of steps) {
        if ('write' in it) {
          const written = Object.fromEntries(it.write.map((name) => [name, 1]));
          document = mergeProperties(document, written, session(it.ttl));
          for (const name of it.write) expected.set(name, at(it.ttl));
        } else {
          document = removeProperties(document, it.remove);
          for (const name of it.remove) expected.delete(name);
        }
      }
      const { properties, earlierExpiries, expiresAt } = document;
      const expiries = Object.keys(properties).map(
        (name) => [name, earlierExpiries.get(name) ?? expiresAt] as const,
      );
      expect(new Map(expiries)).toEqual(expected);
      expect(expiresAt).toBe(Math.max(...expected.values()));
    }),
  );
});
