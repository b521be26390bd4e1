import { createAuditor } from '../../audit/auditor.ts';
import { createSqlRoutingStore } from '../../policies/sql-routing-store.ts';
import { addAccount } from '../../testing/add-account.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../../testing/test-databases.ts';
import { describeScheduleStore } from './schedule-store.suite.ts';
import { createSqlScheduleStore } from './sql-schedule-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeScheduleStore(`schedules in ${name}`, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two']) await addAccount(database, id);
    const clock = standingClock();
    let ids = 0;
    const audit = createAuditor(clock, () => `audit-${ids++}`);
    return {
      stores: [createSqlScheduleStore(database), createSqlScheduleStore(database)],
      routing: createSqlRoutingStore(database, clock, audit),
      clock,
      dispose,
    };
  });
}
