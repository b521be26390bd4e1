import { expect, test } from 'vitest';
import { createBulkheads } from './bulkheads.ts';
import type { CallEnd } from './call-end.ts';

const OPTIONS = { javascript: { atOnce: 1, waiting: 0 }, webhook: { atOnce: 2, waiting: 1 } };

/** Calls that end when they are told to. */
function heldCalls() {
  const begun: (() => void)[] = [];
  const call = () =>
    new Promise<CallEnd>((resolve) => begun.push(() => resolve({ kind: 'result', value: null })));
  return { begun, call };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('so many calls of an account are made at once, so many wait, and the rest is busy', async () => {
  const { begun, call } = heldCalls();
  const bulkheads = createBulkheads(OPTIONS);
  const entered = Array.from({ length: 4 }, () => bulkheads.enter('account-a', 'webhook', call));
  expect(await entered[3]).toMatchObject({ kind: 'error', code: 'BUSY' });
  await turn();
  expect(begun).toHaveLength(2);
  begun[0]?.();
  await turn();
  expect(begun).toHaveLength(3);
  for (const end of begun) end();
  expect(await Promise.all(entered.slice(0, 3))).toHaveLength(3);
});

test('other accounts, and functions of the other kind, have places of their own', async () => {
  const { begun, call } = heldCalls();
  const bulkheads = createBulkheads(OPTIONS);
  const entered = [
    bulkheads.enter('account-a', 'javascript', call),
    bulkheads.enter('account-b', 'javascript', call),
    bulkheads.enter('account-a', 'webhook', call),
  ];
  expect(await bulkheads.enter('account-a', 'javascript', call)).toMatchObject({ code: 'BUSY' });
  await turn();
  expect(begun).toHaveLength(3);
  for (const end of begun) end();
  await Promise.all(entered);
});
