import { createMemoryRoutingStore } from '../../policies/memory-routing-store.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { createMemoryScheduleStore } from './memory-schedule-store.ts';
import { describeScheduleStore } from './schedule-store.suite.ts';

describeScheduleStore('schedules in memory', async () => {
  const clock = standingClock();
  const routing = createMemoryRoutingStore(clock);
  const store = createMemoryScheduleStore(routing, ['one', 'two']);
  return { stores: [store, store], routing, clock, dispose: async () => {} };
});
