import { expect, test } from 'vitest';
import { createCallSlots } from './call-slots.ts';

test('there are so many places in all, and so many for an account', () => {
  const slots = createCallSlots({ most: 3, mostPerAccount: 2 });
  const first = slots.take('one');
  expect(first).toBeDefined();
  expect(slots.take('one')).toBeDefined();
  expect(slots.take('one')).toBeUndefined();
  expect(slots.take('two')).toBeDefined();
  expect(slots.free).toBe(0);
  expect(slots.take('two')).toBeUndefined();
  first?.();
  expect(slots.free).toBe(1);
  expect(slots.take('one')).toBeDefined();
});

test('a place is given back once', () => {
  const slots = createCallSlots({ most: 2, mostPerAccount: 2 });
  const giveBack = slots.take('one');
  slots.take('one');
  giveBack?.();
  giveBack?.();
  expect(slots.free).toBe(1);
});
