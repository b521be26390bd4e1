import { expect, test } from 'vitest';
import { buildSandbox } from '../src/functions/sandbox/testing/build-sandbox.ts';
import { taskOf } from '../src/functions/sandbox/testing/run-code.ts';

test('the built product finds its worker, the engine, and what runs inside the sandbox', async () => {
  const sandbox = await buildSandbox();
  const code = 'function lambda(input, callback) { callback(null, new URL("https://a.b").host); }';
  const outcome = await sandbox.run({ ...taskOf(code), timeoutMs: 10_000 });
  await sandbox.close();
  expect(outcome.end).toEqual({ kind: 'result', value: 'a.b' });
});
