import { addAccount } from '../testing/add-account.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeChatStore } from './chat-store.suite.ts';
import { createSqlChatStore } from './sql-chat-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeChatStore(name, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two']) await addAccount(database, id);
    const clock = standingClock();
    return { store: createSqlChatStore(database, clock), clock, dispose };
  });
}
