import { afterEach, expect, test } from 'vitest';
import { createSandbox } from './sandbox/create-sandbox.ts';
import type { Sandbox, SandboxTask } from './sandbox/sandbox.ts';
import { warmedSandbox } from './warmed-sandbox.ts';

const opened: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
});

const TASK: SandboxTask = {
  world: 'function',
  code: 'async function lambda() { return 1; }',
  input: { headers: [], payload: null },
  timeoutMs: 5_000,
  host: () => Promise.reject(new Error('nothing is asked')),
};

test('the time it takes to prepare is not the function’s', async () => {
  const sandbox = createSandbox({ mostRuns: 1, spares: 1 });
  opened.push(sandbox);
  let startedAt = 0;
  const observed = {
    warm: () => sandbox.warm(),
    run: (task: SandboxTask) => {
      startedAt = performance.now();
      return sandbox.run(task);
    },
  };
  const askedAt = performance.now();
  const { end, tookMs } = await warmedSandbox(observed).run(TASK);
  expect(end).toEqual({ kind: 'result', value: 1 });
  expect(tookMs).toBeLessThanOrEqual(performance.now() - startedAt);
  expect(startedAt).toBeGreaterThan(askedAt);
});

test('what cannot be prepared is run all the same, and says why it has no result', async () => {
  const outcome = { end: { kind: 'error', code: 'SANDBOX', message: 'no' }, logs: [], tookMs: 1 } as const;
  const broken = { warm: () => Promise.reject(new Error('broken')), run: async () => outcome };
  expect(await warmedSandbox(broken).run(TASK)).toBe(outcome);
});
