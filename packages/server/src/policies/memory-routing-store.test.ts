import { createMemoryRoutingStore } from './memory-routing-store.ts';
import { describeRoutingStore } from './routing-store.suite.ts';

describeRoutingStore('a routing store in memory', async () => ({
  store: createMemoryRoutingStore({ now: () => 0 }),
  close: async () => {},
}));
