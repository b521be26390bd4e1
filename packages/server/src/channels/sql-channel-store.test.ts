import { createSqlAuditLog } from '../audit/sql-audit-log.ts';
import { addAccount } from '../testing/add-account.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeChannelStore } from './channel-store.suite.ts';
import { createSqlChannelStore } from './sql-channel-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeChannelStore(name, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two', 'full']) await addAccount(database, id);
    const clock = standingClock();
    return {
      store: createSqlChannelStore(database, clock),
      audit: createSqlAuditLog(database),
      clock,
      dispose,
    };
  });
}
