import type { Value } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { draftKindOf, draftOf, EMPTY_DRAFT, valueOfDraft, withKind } from './value-draft.ts';

const values: readonly Value[] = [
  '',
  'x',
  0,
  -1.5,
  true,
  false,
  null,
  [],
  ['a', 'b'],
  [1, 2],
  ['a', 1],
  [' a'],
  ['a\nb'],
  { a: [1] },
];

it('gives back every value that was not changed', () => {
  for (const value of values) expect(valueOfDraft(draftOf(value))).toEqual(value);
});

it('shows as JSON what a list field could not hold', () => {
  expect([['a'], [1], ['a', 1], [' a'], ['a\nb'], {}].map((value) => draftKindOf(value))).toEqual([
    'texts',
    'numbers',
    'json',
    'json',
    'json',
    'json',
  ]);
});

describe('what is being written', () => {
  it('is no value while the JSON is broken, or the number none', () => {
    expect(valueOfDraft({ ...EMPTY_DRAFT, kind: 'json', text: '{"a":' })).toBeUndefined();
    for (const text of ['', '  ', 'x', 'Infinity']) {
      expect(valueOfDraft({ ...EMPTY_DRAFT, kind: 'number', text })).toBeUndefined();
    }
  });

  it('keeps what fits when it becomes something else', () => {
    expect(valueOfDraft(withKind(draftOf('42'), 'number'))).toBe(42);
    expect(valueOfDraft(withKind(draftOf(['1', 'x']), 'numbers'))).toEqual([1]);
    expect(valueOfDraft(withKind(draftOf(['1']), 'json'))).toEqual(['1']);
  });
});
