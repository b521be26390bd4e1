import { describe, expect, it } from 'vitest';
import { blankRow, contextOf, readContext, rowsOf } from './context-rows.ts';

describe('rows of a context', () => {
  it('keep texts that look like numbers as texts', () => {
    const context = { 'a.phone': '15555550101', 'a.count': 3, 'a.list': ['x'], 'a.gone': null };
    expect(contextOf(rowsOf(context)).context).toEqual({
      'a.phone': '15555550101',
      'a.count': 3,
      'a.list': ['x'],
    });
  });

  it('name those that are not valid JSON, and leave out empty ones', () => {
    const rows = [
      { name: 'a.count', kind: 'json', text: 'three' },
      { name: 'a.none', kind: 'text', text: '' },
    ] as const;
    expect(contextOf(rows)).toEqual({ context: {}, wrong: ['a.count'] });
  });

  it('begin as the kind the attribute’s type asks for', () => {
    expect(blankRow('a', 'number').kind).toBe('json');
    expect(blankRow('a', 'string').kind).toBe('text');
    expect(blankRow('a', undefined).kind).toBe('text');
  });
});

describe('a context as JSON', () => {
  it('is an object, and nothing else', () => {
    expect(readContext('')).toEqual({});
    expect(readContext('{"a":{"b":1}}')).toEqual({ a: { b: 1 } });
    expect(readContext('[1]')).toBeUndefined();
    expect(readContext('{')).toBeUndefined();
  });
});
