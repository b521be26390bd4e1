import { expect, test } from 'vitest';
import { decisionRecord } from '../testing/decision-record.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';
import { QueuedDecisionLog } from './queued-decision-log.ts';
import { settleLog } from './settle-log.ts';

test('what was appended can be read afterwards', async () => {
  const store = createMemoryDecisionStore();
  const log = new QueuedDecisionLog({ store, onDropped: () => expect.unreachable() });
  const record = decisionRecord();
  log.append(record);
  await settleLog(log);
  expect(await store.find(record.accountId, record.nextActionId)).toEqual(record);
});

test('a store that hangs is waited for no longer than about a second', async () => {
  const log = new QueuedDecisionLog({
    store: { appendAll: () => new Promise(() => {}) },
    onDropped: () => expect.unreachable(),
  });
  log.append(decisionRecord());
  await settleLog(log);
  expect(log.waiting).toBe(1);
});
