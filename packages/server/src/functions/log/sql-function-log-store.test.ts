import { TEST_DIALECTS } from '../../testing/test-databases.ts';
import { describeFunctionLogStore } from './function-log-store.suite.ts';
import { createSqlFunctionLogStore } from './sql-function-log-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeFunctionLogStore(`a log of functions in ${name}`, async () => {
    const { database, dispose } = await open();
    return { store: createSqlFunctionLogStore(database), dispose };
  });
}
