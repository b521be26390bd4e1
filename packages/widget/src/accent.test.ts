import { expect, it } from 'vitest';
import { readableOn } from './accent.ts';

it.each([
  ['#000000', '#fff'],
  ['#ffffff', '#000'],
  ['#1864ab', '#fff'],
  ['#ffd43b', '#000'],
  ['#ff0000', '#000'],
])('on %s one reads %s best', (colour, text) => {
  expect(readableOn(colour)).toBe(text);
});
