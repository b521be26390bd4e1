import { expect, test } from 'vitest';
import { invalid } from '../expression/failure.ts';
import type { ConditionTrace } from './decision.ts';
import { reasonOf } from './reason.ts';
import { Match } from './try-policy.ts';

const holds: ConditionTrace = { text: 'a.x == 1', state: 'TRUE', left: 1, right: 1 };

test('a policy that matched says by what', () => {
  const match = new Match('conditions', []);
  expect(reasonOf(new Match('exception', []), [holds])).toBe('Its exception holds');
  expect(reasonOf(match, [])).toBe('It has no conditions, so it always holds');
  expect(reasonOf(match, [holds])).toBe('Its condition holds');
  expect(reasonOf(match, [holds, holds])).toBe('All its 2 conditions hold');
});

test('a policy that failed says why', () => {
  expect(reasonOf(invalid('division by zero'), [holds])).toBe('division by zero');
});

test.each<[ConditionTrace, string]>([
  [{ text: 'a.x == 2', state: 'FALSE', left: 1, right: 2 }, '`a.x == 2` does not hold: the value is 1'],
  [
    { text: 'a.x == a.y', state: 'FALSE', left: 1, right: 2 },
    '`a.x == a.y` does not hold: the value is 1, the other side is 2',
  ],
  [{ text: 'not a.x', state: 'FALSE', left: true }, '`not a.x` does not hold: the value is true'],
  [{ text: 'a.x or a.y', state: 'FALSE' }, '`a.x or a.y` does not hold'],
])('a policy whose condition does not hold shows that condition and its values: %j', (condition, reason) => {
  expect(reasonOf(false, [holds, condition])).toBe(reason);
});

test('a condition longer than two hundred characters is cut', () => {
  const condition: ConditionTrace = { text: 'a'.repeat(201), state: 'FALSE' };
  expect(reasonOf(false, [condition])).toBe(`\`${'a'.repeat(200)}…\` does not hold`);
});

test('without a condition to show it says so in general', () => {
  expect(reasonOf(false, [])).toBe('Its conditions do not hold');
});
