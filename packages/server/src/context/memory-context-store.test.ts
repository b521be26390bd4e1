import { standingClock } from '../testing/standing-clock.ts';
import { describeContextStore } from './context-store.suite.ts';
import { createMemoryContextStore } from './memory-context-store.ts';

describeContextStore('memory', async () => {
  const clock = standingClock();
  return {
    store: createMemoryContextStore(clock),
    accountIds: ['account-a', 'account-b'],
    clock,
    dispose: async () => {},
  };
});
