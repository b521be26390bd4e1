import { beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import type { ContextStore } from './context-store.ts';
import { documentKey } from './document-key.ts';
import { incrementProperty } from './increment-property.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { saveContext } from './save-context.ts';

const key = documentKey('account', 'namespace', 'session');
let store: ContextStore;
const increment = (property: string, by: number) => incrementProperty(store, { key, property, by });

beforeEach(() => {
  store = createMemoryContextStore(standingClock());
});

describe('an increment', () => {
  it('counts an absent property as 0', async () => {
    expect(await increment('count', -2)).toMatchObject({ value: -2 });
    expect(await increment('toString', 1)).toMatchObject({ value: 1 });
  });

  it('loses none of many at the same time', async () => {
    await Promise.all(Array.from({ length: 50 }, () => increment('count', 2)));
    expect(await increment('count', 0.5)).toMatchObject({ value: 100.5 });
  });

  it.each([['text'], [null], [[1]], [true]])('refuses to add to %j', async (value) => {
    await saveContext(store, { key, properties: { value } });
    await expect(increment('value', 1)).rejects.toMatchObject({ code: 'NOT_A_NUMBER' });
    expect((await store.find(key))?.properties).toEqual({ value });
  });

  it('refuses a sum beyond all numbers', async () => {
    await saveContext(store, { key, properties: { huge: 1.7e308 } });
    await expect(increment('huge', 1.7e308)).rejects.toMatchObject({ code: 'NOT_A_NUMBER' });
  });
});
