import { beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import type { ContextStore } from './context-store.ts';
import { deleteProperties } from './delete-properties.ts';
import { documentKey } from './document-key.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { preconditionOf } from './precondition.ts';
import { saveContext } from './save-context.ts';

const key = documentKey('account', 'namespace', 'session');
let store: ContextStore;

beforeEach(async () => {
  store = createMemoryContextStore(standingClock());
  await saveContext(store, { key, properties: { a: 1, b: 2 } });
});

describe('deleting properties', () => {
  it('deletes the named ones and succeeds for those that are not there', async () => {
    await deleteProperties(store, { key, names: ['a', 'never'] });
    expect((await store.find(key))?.properties).toEqual({ b: 2 });
  });

  it('leaves an empty document behind the last one', async () => {
    await deleteProperties(store, { key, names: ['a', 'b'] });
    expect((await store.find(key))?.properties).toEqual({});
  });

  it('without names deletes all, and the document with them', async () => {
    await deleteProperties(store, { key });
    await deleteProperties(store, { key });
    expect(await store.find(key)).toBeUndefined();
  });

  it('is refused when it was made from something older', async () => {
    const precondition = preconditionOf({ 'if-match': '"1"' });
    await expect(deleteProperties(store, { key, precondition })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    });
    expect((await store.find(key))?.properties).toEqual({ a: 1, b: 2 });
  });
});
