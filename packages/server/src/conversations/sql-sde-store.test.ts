import { addAccount } from '../testing/add-account.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeSdeStore } from './sde-store.suite.ts';
import { createSqlSdeStore } from './sql-sde-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeSdeStore(name, async () => {
    const { database, dispose } = await open();
    const clock = standingClock();
    await addAccount(database, 'one');
    await addAccount(database, 'two');
    return { store: createSqlSdeStore(database, clock), clock, dispose };
  });
}
