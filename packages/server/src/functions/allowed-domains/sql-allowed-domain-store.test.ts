import { createSqlAuditLog } from '../../audit/sql-audit-log.ts';
import { addAccount } from '../../testing/add-account.ts';
import { TEST_DIALECTS } from '../../testing/test-databases.ts';
import { describeAllowedDomainStore } from './allowed-domain-store.suite.ts';
import { createSqlAllowedDomainStore } from './sql-allowed-domain-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeAllowedDomainStore(`allowed domains in ${name}`, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two']) await addAccount(database, id);
    return { store: createSqlAllowedDomainStore(database), audit: createSqlAuditLog(database), dispose };
  });
}
