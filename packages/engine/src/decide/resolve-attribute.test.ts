import { expect, test } from 'vitest';
import type { Value } from '../value.ts';
import { resolveAttribute } from './resolve-attribute.ts';

const known = new Map<string, Value>([
  ['custom.address', { city: 'Berlin', streets: ['A', 'B'], floor: null }],
  ['custom.address.zip', '10115'],
  ['custom.name', 'Ann'],
]);

const resolve = (name: string) => resolveAttribute(name, (part) => known.get(part));

test.each<[string, Value | undefined]>([
  ['custom.name', 'Ann'],
  ['custom.address.city', 'Berlin'],
  ['custom.address.streets.1', 'B'],
  ['custom.address.zip', '10115'],
  ['custom.address.floor', null],
  ['custom.address.floor.number', null],
  ['custom.address.country', null],
  ['custom.address.country.code', null],
  ['custom.address.streets.2', null],
  ['custom.address.streets.length', null],
  ['custom.address.constructor', null],
  ['custom.name.first', null],
  ['custom.unknown', undefined],
  ['', undefined],
])('%j is %j', (name, value) => {
  expect(resolve(name)).toEqual(value);
});
