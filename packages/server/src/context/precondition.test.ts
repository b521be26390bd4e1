import { describe, expect, it } from 'vitest';
import { type ConditionHeaders, etagOf, preconditionOf } from './precondition.ts';

const holds = (headers: ConditionHeaders, version: number | undefined) => preconditionOf(headers)(version);

describe('the condition of a write', () => {
  it('holds for anything where there is none', () => {
    expect([holds({}, 1), holds({}, undefined)]).toEqual([true, true]);
  });

  it.each<[string, ConditionHeaders, number | undefined, boolean]>([
    ['If-Match with the version that is there', { 'if-match': '"7"' }, 7, true],
    ['If-Match with another version', { 'if-match': '"6"' }, 7, false],
    ['If-Match where there is nothing', { 'if-match': '"7"' }, undefined, false],
    ['If-Match with a list', { 'if-match': '"6" , "7"' }, 7, true],
    ['If-Match with a weak tag', { 'if-match': 'W/"7"' }, 7, false],
    ['If-Match: * where there is something', { 'if-match': ' * ' }, 7, true],
    ['If-Match: * where there is nothing', { 'if-match': '*' }, undefined, false],
    ['If-None-Match: * where there is nothing', { 'if-none-match': '*' }, undefined, true],
    ['If-None-Match: * where there is something', { 'if-none-match': '*' }, 7, false],
    ['If-None-Match with another version', { 'if-none-match': '"6"' }, 7, true],
    ['If-None-Match with the version that is there', { 'if-none-match': '"7"' }, 7, false],
    ['both, of which one fails', { 'if-match': '"7"', 'if-none-match': '*' }, 7, false],
  ])('%s', (_, headers, version, expected) => {
    expect(holds(headers, version)).toBe(expected);
  });

  it.each(['7', '"7', '"7" "8"', '*, "7"', ',', '"a"b"'])(
    'refuses %j, which is not an entity tag',
    (text) => {
      expect(() => preconditionOf({ 'if-match': text })).toThrow(
        expect.objectContaining({ code: 'INVALID_REQUEST' }),
      );
    },
  );

  it('matches what an answer was labelled with', () => {
    expect(holds({ 'if-match': etagOf(1_893_456_000_000_000) }, 1_893_456_000_000_000)).toBe(true);
  });

  it('reads a long header in linear time', () => {
    expect(() => preconditionOf({ 'if-match': `"a"${' '.repeat(100_000)}x` })).toThrow();
  });
});
