import { createSqlAuditLog } from '../audit/sql-audit-log.ts';
import { addAccount } from '../testing/add-account.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeDirectoryStore, SUITE_ACCOUNTS } from './directory-store.suite.ts';
import { createSqlDirectoryStore } from './sql-directory-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeDirectoryStore(name, async () => {
    const { database, dispose } = await open();
    for (const id of SUITE_ACCOUNTS) await addAccount(database, id);
    return { store: createSqlDirectoryStore(database), audit: createSqlAuditLog(database), dispose };
  });
}
