import { describe, expect, it } from 'vitest';
import { pastedLines, readList, writeList } from './list-text.ts';

describe('reading a list', () => {
  it('takes one value a line, each once', () => {
    expect(readList('+1\n\n +2 \r\n+1', 'texts')).toEqual({ values: ['+1', '+2'], wrong: [], repeated: 1 });
  });

  it('says which lines are no numbers, and keeps attributes', () => {
    expect(readList('1\ntwo\n{{custom.limit}}', 'numbers')).toEqual({
      values: [1, '{{custom.limit}}'],
      wrong: ['two'],
      repeated: 0,
    });
  });

  it('reads back what was written', () => {
    expect(readList(writeList(['a', 'b c']), 'texts').values).toEqual(['a', 'b c']);
  });
});

describe('pasting', () => {
  it.each([
    ['+1\t+2\r\n+3\t\r\n', '+1\n+2\n+3'],
    ['"+1"; "+2"', '+1\n+2'],
    ['a, b,c', 'a\nb\nc'],
    ['one value', 'one value'],
  ])('%j gives %j', (pasted, lines) => {
    expect(pastedLines(pasted)).toBe(lines);
  });
});
