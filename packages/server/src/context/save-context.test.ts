import { beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import type { ContextStore } from './context-store.ts';
import { documentKey } from './document-key.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { preconditionOf } from './precondition.ts';
import { type SaveContext, saveContext } from './save-context.ts';

const key = documentKey('account', 'namespace', 'session');
let store: ContextStore;
const save = (properties: SaveContext['properties'], more: Partial<SaveContext> = {}) =>
  saveContext(store, { key, properties, ...more });
const properties = async () => (await store.find(key))?.properties;

beforeEach(() => {
  store = createMemoryContextStore(standingClock());
});

describe('saving', () => {
  it('overwrites named properties, leaves others, and tells what it wrote', async () => {
    await save({ a: 1, b: 1 });
    expect((await save({ b: 2, c: 2 })).written).toEqual(['b', 'c']);
    expect(await properties()).toEqual({ a: 1, b: 2, c: 2 });
  });

  it('answers the version that a read answers', async () => {
    const { version } = await save({ a: 1 });
    expect((await store.find(key))?.version).toBe(version);
  });

  it('with setIfAbsent writes only what is absent', async () => {
    await save({ a: 1, b: null });
    expect(await save({ a: 2, b: 2, c: 2 }, { setIfAbsent: true })).toMatchObject({ written: ['c'] });
    expect(await properties()).toEqual({ a: 1, b: null, c: 2 });
  });

  it('with names in setIfAbsent overwrites the others', async () => {
    await save({ a: 1, b: 1 });
    expect(await save({ a: 2, b: 2 }, { setIfAbsent: ['a'] })).toMatchObject({ written: ['b'] });
    expect(await properties()).toEqual({ a: 1, b: 2 });
  });

  it('lets one of many win who set what is absent at the same time', async () => {
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, by) => save({ by }, { setIfAbsent: true })),
    );
    expect(saved.filter(({ written }) => written.length === 1)).toHaveLength(1);
  });

  it('changes nothing, not even the version, when there is nothing to write', async () => {
    const { version } = await save({ a: 1 });
    expect(await save({ a: 2 }, { setIfAbsent: true })).toEqual({ version, written: [] });
    expect(await save({})).toEqual({ version, written: [] });
  });

  it('sets the life of the document even when there is nothing to write', async () => {
    await save({ a: 1 });
    await save({}, { ttlSeconds: 10 });
    expect((await store.find(key))?.expiresAt).toBe(standingClock().now() + 10_000);
  });

  it('does not take what every object inherits for a property', async () => {
    await save({});
    expect(await save({ toString: 1 }, { setIfAbsent: true })).toMatchObject({ written: ['toString'] });
  });

  it('is refused when it was made from something older, and keeps nothing', async () => {
    const { version } = await save({ a: 1 });
    await save({ a: 2 });
    const stale = save({ a: 3 }, { precondition: preconditionOf({ 'if-match': `"${version}"` }) });
    await expect(stale).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
    expect(await properties()).toEqual({ a: 2 });
  });

  it('lets one of many create who want to create at the same time', async () => {
    const precondition = preconditionOf({ 'if-none-match': '*' });
    const saved = await Promise.allSettled(
      Array.from({ length: 5 }, (_, by) => save({ by }, { precondition })),
    );
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
