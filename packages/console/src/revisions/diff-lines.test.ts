import { expect, it } from 'vitest';
import { diffLines, linesOf } from './diff-lines.ts';

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;
const told = (before: readonly string[], after: readonly string[]) =>
  diffLines(before, after).map(({ kind, text }) => `${SIGNS[kind]}${text}`);

it('tells what was removed, what was added, and what stays, in order', () => {
  expect(told(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd'])).toEqual([' a', '-b', ' c', '+x', ' d']);
  expect(told([], ['a'])).toEqual(['+a']);
  expect(told(['a'], [])).toEqual(['-a']);
  expect(told(['a'], ['a'])).toEqual([' a']);
});

it('keeps as much as can be kept', () => {
  const stays = told(['a', 'b', 'c', 'a', 'b', 'b', 'a'], ['c', 'b', 'a', 'b', 'a', 'c']).filter((line) =>
    line.startsWith(' '),
  );
  expect(stays).toHaveLength(4);
});

it('makes the one from the other, and the other from the one', () => {
  const [before, after] = [
    ['x', 'b', 'b', 'q'],
    ['b', 'x', 'q', 'q'],
  ];
  const lines = diffLines(before, after);
  expect(lines.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
  expect(lines.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after);
});

it('stays quick where everything is different', () => {
  const many = (sign: string) => Array.from({ length: 20_000 }, (_, at) => `${sign}${at}`);
  expect(diffLines(many('a'), many('b'))).toHaveLength(40_000);
});

it('writes a list one element a line', () => {
  expect(linesOf(['a', 1])).toEqual(['a', '1']);
  expect(linesOf({ a: 1 })).toEqual(['{', '  "a": 1', '}']);
  expect(linesOf(undefined)).toEqual([]);
});
