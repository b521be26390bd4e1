import { standingClock } from '../testing/standing-clock.ts';
import { createMemorySdeStore } from './memory-sde-store.ts';
import { describeSdeStore } from './sde-store.suite.ts';

describeSdeStore('memory', async () => {
  const clock = standingClock();
  return { store: createMemorySdeStore(clock), clock, dispose: async () => {} };
});
