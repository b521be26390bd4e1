import { expect, it } from 'vitest';
import { createDocumentMemory } from './document-memory.ts';

const KEY = { accountId: 'account-a', nameSpace: 'namespace', sessionId: 'session' };
const KNOWN = { properties: { a: 1 }, until: 100, characters: 7 };

it('remembers what was read, until something of it expires', () => {
  const memory = createDocumentMemory();
  memory.beginRead()(KEY, KNOWN);
  expect(memory.find(KEY, 99)).toBe(KNOWN);
  expect(memory.find(KEY, 100)).toBeUndefined();
});

it('keeps nothing of a read during which something was written', () => {
  const memory = createDocumentMemory();
  const keep = memory.beginRead();
  memory.forget(KEY);
  keep(KEY, KNOWN);
  expect(memory.find(KEY, 0)).toBeUndefined();
});

it('forgets the documents of a deleted namespace, and of no other', () => {
  const memory = createDocumentMemory();
  const others = [
    { ...KEY, nameSpace: 'namespace_b' },
    { ...KEY, accountId: 'account-b' },
  ];
  for (const key of [KEY, ...others]) memory.beginRead()(key, KNOWN);
  memory.forgetNamespace(KEY);
  expect(memory.find(KEY, 0)).toBeUndefined();
  for (const key of others) expect(memory.find(key, 0)).toBe(KNOWN);
});

it('never grows beyond its bound', () => {
  const memory = createDocumentMemory();
  const large = { ...KNOWN, characters: 800_000 };
  const keys = Array.from({ length: 100 }, (_, at) => ({ ...KEY, sessionId: `session-${at}` }));
  for (const key of keys) memory.beginRead()(key, large);
  const kept = keys.filter((key) => memory.find(key, 0) !== undefined);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(22);
});
