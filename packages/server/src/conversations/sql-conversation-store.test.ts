import { addAccount } from '../testing/add-account.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeConversationStore } from './conversation-store.suite.ts';
import { createSqlConversationStore } from './sql-conversation-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeConversationStore(name, async () => {
    const { database, dispose } = await open();
    const clock = standingClock();
    await addAccount(database, 'one');
    await addAccount(database, 'two');
    return { store: createSqlConversationStore(database, clock), clock, dispose };
  });
}
