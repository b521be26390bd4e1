import { describe, expect, it } from 'vitest';
import { convertValue, kindOf, kindsFor, operatorsFor } from './value-kind.ts';

describe('the kind of a value', () => {
  it.each([
    ['VIP', 'text'],
    ['{{custom.vipSkill}}', 'attribute'],
    [7, 'number'],
    [false, 'boolean'],
    [null, 'null'],
    [[], 'texts'],
    [['a', '{{b.c}}'], 'texts'],
    [[1, 2], 'numbers'],
    [[1, true], 'json'],
    [{ a: 1 }, 'json'],
  ] as const)('of %j is %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });
});

describe('converting a value', () => {
  it('keeps what fits, and never turns text that is no number into one', () => {
    expect(convertValue('12', 'number')).toBe(12);
    expect(convertValue('twelve', 'number')).toBe(0);
    expect(convertValue('a', 'texts')).toEqual(['a']);
    expect(convertValue(['1', 'x'], 'numbers')).toEqual([1]);
  });
});

describe('what fits a type', () => {
  it('is a list for “is in”', () => {
    expect(kindsFor('string', 'IS_IN')).toEqual(['texts', 'numbers', 'attribute']);
  });

  it('keeps an operator that was chosen before', () => {
    expect(operatorsFor('boolean', 'LESS_THAN')).toEqual(['EQUAL', 'NOT_EQUAL', 'LESS_THAN']);
  });
});
