import { describeDecisionStore } from './decision-store.suite.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';

describeDecisionStore('memory', async () => ({
  store: createMemoryDecisionStore(),
  dispose: async () => {},
}));
