import { expect, it } from 'vitest';
import { Variables } from './variables.ts';

const NOON = Date.UTC(2030, 0, 15, 12);
const make = () => new Variables('mine', 'theirs', () => NOON);

it('the accounts of a case are those it runs on', () => {
  expect(make().fill({ 'le12345678:a': ['/v2/le87654321/b'] })).toEqual({ 'mine:a': ['/v2/theirs/b'] });
});

it('a captured value keeps its kind where it stands alone, and is written out within a text', () => {
  const variables = make();
  variables.set('count', 5);
  expect(variables.fill({ a: `\${count}`, b: `x\${count}y`, c: 6, d: null })).toEqual({
    a: 5,
    b: 'x5y',
    c: 6,
    d: null,
  });
  expect(() => variables.fill(`\${other}`)).toThrow('there is no variable other');
});

it('now is a time, and some seconds before and after it are', () => {
  expect(make().fill([`\${now}`, `\${now + 60}`, `\${now - 1}`])).toEqual([
    '2030-01-15T12:00:00.000Z',
    '2030-01-15T12:01:00.000Z',
    '2030-01-15T11:59:59.000Z',
  ]);
});

it('a long text is written as its repetition', () => {
  expect(make().fill({ a: { '<repeat>': ['ab', 3] } })).toEqual({ a: 'ababab' });
});
