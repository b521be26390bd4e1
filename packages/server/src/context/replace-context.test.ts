import { expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import { documentKey } from './document-key.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { preconditionOf } from './precondition.ts';
import { replaceContext } from './replace-context.ts';

const key = documentKey('account', 'namespace');

it('leaves the properties it is given and no others, and answers the version', async () => {
  const store = createMemoryContextStore(standingClock());
  const first = await replaceContext(store, { key, properties: { a: 1, b: 1 } });
  const precondition = preconditionOf({ 'if-match': `"${first}"` });
  const second = await replaceContext(store, { key, properties: { c: 1 }, precondition });
  expect(await store.find(key)).toMatchObject({ properties: { c: 1 }, version: second });
  const stale = replaceContext(store, { key, properties: {}, precondition });
  await expect(stale).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
});

it('keeps the end of a document whose life a write has set', async () => {
  const clock = standingClock();
  const store = createMemoryContextStore(clock);
  await replaceContext(store, { key, properties: { a: 1 }, ttlSeconds: 60 });
  clock.advance(30_000);
  await replaceContext(store, { key, properties: { b: 1 } });
  expect((await store.find(key))?.expiresAt).toBe(clock.now() + 30_000);
});
