import { randomId } from '../ids.ts';
import { addAccount } from '../testing/add-account.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeContextStore } from './context-store.suite.ts';
import { createSqlContextStore } from './sql-context-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeContextStore(name, async () => {
    const { database, dispose } = await open();
    const clock = standingClock();
    await addAccount(database, 'account-a');
    await addAccount(database, 'account-b');
    const store = createSqlContextStore({ database, clock, newId: randomId });
    return { store, accountIds: ['account-a', 'account-b'], clock, dispose };
  });
}
