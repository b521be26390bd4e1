import { expect, test } from 'vitest';
import { readGuestSource } from './guest-source.ts';
import { linkGuest } from './link-guest.ts';

const evaluate = (text: string): unknown => new Function(`return ${text}`)();

test('modules become one expression: what is exported is shared, the rest stays their own', () => {
  const linked = linkGuest(
    [
      'const secret = 1;\nexport const one = () => secret;\nexport class Two {}\n',
      "import { one,\n  Two } from './one.js';\nconst secret = 2;\nexport async function all() {\n  return [one(), secret, typeof Two];\n}\n",
    ],
    'all',
  );
  const all = evaluate(linked) as () => Promise<unknown>;
  return expect(all()).resolves.toEqual([1, 2, 'function']);
});

test('the guest’s side links to one function, and leaves no import behind', () => {
  const source = readGuestSource();
  expect(evaluate(source)).toBeTypeOf('function');
  expect(source).not.toMatch(/^\s*(?:import|export) /m);
});
