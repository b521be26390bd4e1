import { describe, expect, it } from 'vitest';
import { parseWith } from '../parse.ts';
import { saveBody } from './context.ts';
import { propertyParams, v1PageQuery } from './context-v1.ts';
import { nameSpace, RESERVED_NAMESPACES } from './namespace.ts';

const save = (change: object) =>
  parseWith(saveBody, { accountId: 'a', nameSpace: 'ns', payload: {}, ...change });

describe('a namespace', () => {
  it('may have letters, digits and underscores', () => {
    for (const name of ['myNamespace', 'NS_2', '_', 'Custom'])
      expect(parseWith(nameSpace(), name).ok).toBe(true);
    for (const name of ['', 'my-namespace', 'a.b', 'a b', 'ä', 'a\n', 'x'.repeat(257)]) {
      expect(parseWith(nameSpace(), name).ok).toBe(false);
    }
  });

  it.each(RESERVED_NAMESPACES)('is not called %s', (name) => {
    expect(parseWith(nameSpace(), name)).toEqual({
      ok: false,
      errors: [{ path: '', message: `${name} is a reserved name` }],
    });
  });
});

describe('what is saved', () => {
  it('is kept as it was sent', () => {
    const payload = JSON.parse('{"a":{"constructor":{"x":[1,null]}},"":0}');
    const result = save({ payload });
    expect(result.ok && result.value.payload).toBe(payload);
  });

  it('is an object of properties', () => {
    for (const payload of [[], 'text', null, 1]) expect(save({ payload }).ok).toBe(false);
  });

  it('is kept between a second and thirteen months', () => {
    for (const ttlSeconds of [1, 34_214_400]) expect(save({ ttlSeconds }).ok).toBe(true);
    for (const ttlSeconds of [0, -1, 1.5, 34_214_401, '60', null])
      expect(save({ ttlSeconds }).ok).toBe(false);
  });

  it('may have no session, or an empty one', () => {
    expect(save({}).ok).toBe(true);
    expect(save({ sessionId: '' }).ok).toBe(true);
    expect(save({ sessionId: 7 }).ok).toBe(false);
  });

  it('may be written only where absent: all of it, or what is named', () => {
    expect(save({ setIfAbsent: true }).ok).toBe(true);
    expect(save({ setIfAbsent: ['a'] }).ok).toBe(true);
    expect(save({ setIfAbsent: ['__proto__'] }).ok).toBe(false);
  });
});

describe('v1', () => {
  it('has no property __proto__', () => {
    const address = { accountId: 'a', nameSpace: 'ns' };
    expect(parseWith(propertyParams, { ...address, property: '__proto__' }).ok).toBe(false);
    expect(parseWith(propertyParams, { ...address, property: 'constructor' }).ok).toBe(true);
  });

  it('counts pages from 0, with 100 entries where nothing else is said, and 1000 at most', () => {
    expect(parseWith(v1PageQuery, {})).toEqual({ ok: true, value: { page: 0, perPage: 100 } });
    expect(parseWith(v1PageQuery, { page: '2', perPage: '1000' })).toEqual({
      ok: true,
      value: { page: 2, perPage: 1000 },
    });
    for (const perPage of ['0', '1001', '-1', '1e2', '', ' 5', 'x']) {
      expect(parseWith(v1PageQuery, { perPage }).ok).toBe(false);
    }
  });
});
