import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault, jsonObject, jsonValue } from './json-value.ts';
import { MAX_JSON_DEPTH } from './limits.ts';
import { parseWith } from './parse.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const messageFor = (text: string) => {
  const result = parseWith(jsonValue(), JSON.parse(text));
  return result.ok ? undefined : result.errors[0];
};

describe('a JSON value', () => {
  it('comes out as the very same object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(parseWith(jsonValue(), value)).toEqual({ ok: true, value });
      }),
    );
    const value = JSON.parse('{"constructor":1,"toString":{"prototype":[]}}');
    const result = parseWith(jsonObject(), value);
    expect(result.ok && result.value).toBe(value);
  });

  it('may be 32 levels deep and no deeper', () => {
    expect(jsonFault(nested(MAX_JSON_DEPTH))).toBeUndefined();
    expect(jsonFault(nested(MAX_JSON_DEPTH + 1))?.message).toBe('is nested deeper than 32 levels');
  });

  it('is judged without recursion, however deep it is', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(jsonFault(deep)?.message).toBe('is nested deeper than 32 levels');
  });

  it('with a member named __proto__ is refused, never silently stripped', () => {
    expect(messageFor('{"a":[{"__proto__":{"admin":true}}]}')).toEqual({
      path: 'a[0].__proto__',
      message: 'the name __proto__ is not allowed',
    });
  });

  it('may be null, false, zero or empty, but not missing', () => {
    for (const value of [null, false, 0, '', [], {}])
      expect(parseWith(jsonValue(), value)).toEqual({ ok: true, value });
    expect(parseWith(jsonValue(), undefined)).toEqual({
      ok: false,
      errors: [{ path: '', message: 'is required' }],
    });
  });

  it('is nothing JSON has no word for', () => {
    expect(jsonFault({ a: Number.NaN })?.path).toEqual(['a']);
    expect(jsonFault([Number.POSITIVE_INFINITY])?.message).toBe('is not a finite number');
    expect(jsonFault([undefined])?.message).toBe('is not a JSON value');
  });

  it('is no object where it is a list or null', () => {
    for (const value of [[], null, 'text', 1]) expect(parseWith(jsonObject(), value).ok).toBe(false);
  });
});
