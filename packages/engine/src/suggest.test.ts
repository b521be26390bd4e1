import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const KNOWN = ['lower', 'upper', 'round', 'isTimeRange', 'orchestrator.phoneNumber'];

test.each([
  ['lowwer', 'lower'],
  ['lowr', 'lower'],
  ['lawer', 'lower'],
  ['olwer', 'lower'],
  ['roudn', 'round'],
  ['isTimeRang', 'isTimeRange'],
  ['orchestrator.phonenumber', 'orchestrator.phoneNumber'],
])('the nearest known name to %s is %s', (name, nearest) => {
  expect(suggest(name, KNOWN)).toBe(nearest);
});

test.each([['balance'], ['x'], [''], ['lowermost']])('nothing known is near %s', (name) => {
  expect(suggest(name, KNOWN)).toBeUndefined();
});

test('of several near names the nearest is suggested, whatever their order', () => {
  expect(suggest('custom.vips', ['custom.vip', 'custom.vipsX', 'custom.vIps'])).toBe('custom.vIps');
  expect(suggest('custom.vips', ['custom.vIps', 'custom.vip'])).toBe('custom.vIps');
});

test('a name with one mistake in it is always found', () => {
  const name = fc.stringMatching(/^[a-z]{4,12}$/);
  fc.assert(
    fc.property(
      name,
      fc.nat(),
      fc.constantFrom('insert', 'delete', 'replace', 'swap'),
      (known, place, how) => {
        expect(suggest(misspell(known, place % (known.length - 1), how), [known])).toBe(known);
      },
    ),
  );
});

function misspell(name: string, at: number, how: 'insert' | 'delete' | 'replace' | 'swap'): string {
  const [before, here, next, after] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  if (how === 'insert') return `${before}#${here}${next}${after}`;
  if (how === 'delete') return before + next + after;
  return how === 'replace' ? `${before}#${next}${after}` : before + next + here + after;
}
