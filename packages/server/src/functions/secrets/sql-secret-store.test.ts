import { createSqlAuditLog } from '../../audit/sql-audit-log.ts';
import { addAccount } from '../../testing/add-account.ts';
import { TEST_DIALECTS } from '../../testing/test-databases.ts';
import { describeSecretStore } from './secret-store.suite.ts';
import { createSqlSecretStore } from './sql-secret-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeSecretStore(`secrets in ${name}`, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two', 'full']) await addAccount(database, id);
    return { secrets: createSqlSecretStore(database), audit: createSqlAuditLog(database), dispose };
  });
}
