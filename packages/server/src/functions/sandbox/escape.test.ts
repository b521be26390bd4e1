import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from './create-sandbox.ts';
import type { SandboxHost } from './sandbox.ts';
import { ESCAPE_ATTEMPTS, LEFTOVERS } from './testing/escape-attempts.ts';
import { body, resultOf, taskOf, useSandbox } from './testing/run-code.ts';

const CANARY = 'canary-of-the-environment';

const run = useSandbox();
const alone = createSandbox({ mostRuns: 1, spares: 1 });

beforeAll(() => {
  process.env['SANDBOX_CANARY'] = CANARY;
});
afterAll(async () => {
  delete process.env['SANDBOX_CANARY'];
  await alone.close();
});

test('there are at least a hundred attempts, each with a name of its own', () => {
  const names = new Set([...ESCAPE_ATTEMPTS, ...LEFTOVERS].map(({ name }) => name));
  expect(names.size).toBe(ESCAPE_ATTEMPTS.length + LEFTOVERS.length);
  expect(names.size).toBeGreaterThanOrEqual(100);
});

test.each(ESCAPE_ATTEMPTS)('nothing comes of: $name', async ({ code, answer, fails }) => {
  const outcome = await run(body(code), { environment: { BRAND_ID: 'le1' } });
  if (fails) expect(outcome.end).toMatchObject({ kind: 'error', code: fails });
  else expect(resultOf(outcome)).toEqual(answer);
  expect(JSON.stringify(outcome)).not.toContain(CANARY);
  expect(JSON.stringify(outcome).length).toBeLessThan(10_000);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const slowHost: SandboxHost = () => new Promise((resolve) => setTimeout(resolve, 10, null));

test.each(LEFTOVERS)('nothing is left of: $name', async ({ first, second, answer }) => {
  await alone.run({ ...taskOf(body(first)), host: slowHost });
  expect(resultOf(await alone.run({ ...taskOf(body(second)), host: slowHost }))).toEqual(answer);
});
