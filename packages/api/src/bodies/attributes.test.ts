import { describe, expect, it } from 'vitest';
import { MAX_LIST_VALUES } from '../limits.ts';
import { parseWith } from '../parse.ts';
import { attributeBody } from './attributes.ts';

const named = (name: string) => parseWith(attributeBody, { name, type: 'static', value: 1 });
const holding = (value: unknown) => parseWith(attributeBody, { name: 'a', type: 'static', value }).ok;

describe('a custom attribute', () => {
  it('has the same name with and without the namespace', () => {
    const expected = { ok: true, value: { name: 'vipList', type: 'static', value: 1 } };
    expect(named('vipList')).toEqual(expected);
    expect(named('custom.vipList')).toEqual(expected);
  });

  it('has a name an expression can spell', () => {
    for (const name of ['a', 'a.b', 'a-b', '$a', '_1']) expect(named(name).ok).toBe(true);
    for (const name of ['', 'a b', 'a..b', '.a', 'a.', 'a/b', "a'b"]) expect(named(name).ok).toBe(false);
  });

  it('holds any JSON value, a list of at most 10,000 elements', () => {
    for (const value of ['text', 0, false, null, ['a'], { a: [1] }]) expect(holding(value)).toBe(true);
    expect(holding(new Array(MAX_LIST_VALUES).fill('x'))).toBe(true);
    expect(holding(new Array(MAX_LIST_VALUES + 1).fill('x'))).toBe(false);
    expect(holding(undefined)).toBe(false);
  });

  it('is a value or the result of a function, not both', () => {
    expect(parseWith(attributeBody, { name: 'a', type: 'function', function: 'f' }).ok).toBe(true);
    expect(parseWith(attributeBody, { name: 'a', type: 'function', function: 'f', value: 1 }).ok).toBe(false);
    expect(parseWith(attributeBody, { name: 'a', type: 'function' }).ok).toBe(false);
  });

  it('of a function can say how long to wait, how long to remember, and what to do without a result', () => {
    const accepts = (more: object) =>
      parseWith(attributeBody, { name: 'a', type: 'function', function: 'f', ...more }).ok;
    expect(accepts({ timeoutMs: 500, cacheSeconds: 30, default: null })).toBe(true);
    for (const value of [false, 0, '', [], { waiting: 0 }]) expect(accepts({ default: value })).toBe(true);
    for (const timeoutMs of [0, 2_001, 1.5, '500']) expect(accepts({ timeoutMs })).toBe(false);
    for (const cacheSeconds of [0, 86_401, 0.5]) expect(accepts({ cacheSeconds })).toBe(false);
    expect(accepts({ default: new Array(MAX_LIST_VALUES + 1).fill('x') })).toBe(false);
    expect(parseWith(attributeBody, { name: 'a', type: 'static', value: 1, cacheSeconds: 30 }).ok).toBe(
      false,
    );
  });
});
