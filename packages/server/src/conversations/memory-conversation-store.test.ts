import { standingClock } from '../testing/standing-clock.ts';
import { describeConversationStore } from './conversation-store.suite.ts';
import { createMemoryConversationStore } from './memory-conversation-store.ts';

describeConversationStore('memory', async () => {
  const clock = standingClock();
  return { store: createMemoryConversationStore(clock), clock, dispose: async () => {} };
});
