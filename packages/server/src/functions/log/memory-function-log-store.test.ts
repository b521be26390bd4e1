import { describeFunctionLogStore } from './function-log-store.suite.ts';
import { createMemoryFunctionLogStore } from './memory-function-log-store.ts';

describeFunctionLogStore('a log of functions in memory', async () => ({
  store: createMemoryFunctionLogStore(),
  dispose: async () => {},
}));
