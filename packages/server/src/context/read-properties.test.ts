import { beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import type { ContextStore } from './context-store.ts';
import { documentKey } from './document-key.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { readContext } from './read-context.ts';
import { readProperties } from './read-properties.ts';
import { readProperty } from './read-property.ts';
import { saveContext } from './save-context.ts';

const key = documentKey('account', 'ns', 'session');
const absent = documentKey('account', 'ns', 'absent');
let store: ContextStore;

beforeEach(async () => {
  store = createMemoryContextStore(standingClock());
  const properties = {
    plain: 100,
    nothing: null,
    deep: { er: { list: ['x'] } },
    'dotted.name': 1,
    dotted: { name: 2 },
  };
  await saveContext(store, { key, properties });
});

describe('reading some properties', () => {
  it.each([
    ['ns.plain', 100],
    ['plain', 100],
    ['ns.nothing', null],
    ['ns.deep.er', { list: ['x'] }],
    ['ns.deep.er.list.0', 'x'],
    ['ns.dotted.name', 1],
  ])('answers %s under that name', async (asked, value) => {
    expect(await readProperties(store, key, [asked])).toEqual({ [asked]: value });
  });

  it('leaves out what is absent', async () => {
    const filter = [
      'ns.absent',
      'ns.deep.absent',
      'ns.plain.deeper',
      'ns.toString',
      'ns.deep.constructor',
      'ns.plain',
    ];
    expect(await readProperties(store, key, filter)).toEqual({ 'ns.plain': 100 });
  });

  it('does not follow a path of more dots than JSON has levels', async () => {
    const name = Array(2_000).fill('deep').join('.');
    expect(await readProperties(store, key, Array(500).fill(name))).toEqual({});
  });

  it('leaves out all of an absent document', async () => {
    expect(await readProperties(store, absent, ['ns.plain'])).toEqual({});
  });
});

describe('reading one property', () => {
  it('answers it by its exact name, null too', async () => {
    expect(await readProperty(store, key, 'dotted.name')).toBe(1);
    expect(await readProperty(store, key, 'nothing')).toBeNull();
  });

  it.each(['absent', 'deep.er', 'toString'])('refuses %s, which is no property', async (name) => {
    await expect(readProperty(store, key, name)).rejects.toMatchObject({ code: 'PROPERTY_NOT_FOUND' });
  });
});

it('reading a document that is not there is refused', async () => {
  await expect(readContext(store, absent)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  expect((await readContext(store, key)).properties).toHaveProperty('plain');
});
