import { expect, test } from 'vitest';
import { createMemoryAccess } from '../../accounts/memory-access.ts';
import { someAccount, someEntry } from '../../testing/access-fixture.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { createMemoryFunctionLogStore } from './memory-function-log-store.ts';
import { sweepFunctionLog } from './sweep-function-log.ts';

const DAY = 86_400_000;

test('calls are kept as long as the account keeps decisions', async () => {
  const clock = standingClock();
  const { accounts } = createMemoryAccess();
  const functionLog = createMemoryFunctionLogStore();
  for (const [id, logRetentionDays] of [
    ['short', 1],
    ['long', 30],
  ] as const) {
    await accounts.create(someAccount({ id }), someEntry(id));
    await accounts.changeSettings(id, { logRetentionDays }, someEntry(id));
    const entries = Array.from({ length: 450 }, (_, at) => ({
      id: `${id}-${String(at).padStart(3, '0')}`,
      accountId: id,
      functionName: 'f',
      at: clock.now() - (at < 445 ? 2 * DAY : 0),
      source: 'manual' as const,
      logs: [],
      tookMs: 1,
    }));
    await functionLog.append(entries, [], 1_000);
  }
  await sweepFunctionLog({ accounts, functionLog, clock }, new AbortController().signal);
  const count = async (accountId: string) =>
    (await functionLog.list({ accountId, functionName: 'f', limit: 1_000 })).length;
  expect(await count('short')).toBe(5);
  expect(await count('long')).toBe(450);
});
