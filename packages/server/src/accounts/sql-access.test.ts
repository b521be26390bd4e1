import { describeAuditLog } from '../audit/audit-log.suite.ts';
import { createSqlAuditLog } from '../audit/sql-audit-log.ts';
import { describeSessionStore } from '../auth/session-store.suite.ts';
import { describeSigningKeyStore } from '../auth/signing-key-store.suite.ts';
import { createSqlSessionStore } from '../auth/sql-session-store.ts';
import { createSqlSigningKeyStore } from '../auth/sql-signing-key-store.ts';
import { systemClock } from '../clock.ts';
import type { AccessFixture } from '../testing/access-fixture.ts';
import { TEST_DIALECTS } from '../testing/test-databases.ts';
import { describeAccountStore } from './account-store.suite.ts';
import { describeApiKeyStore } from './api-key-store.suite.ts';
import { describeClientStore } from './client-store.suite.ts';
import { freshAccounts, freshApiKeys, freshClients, freshUsers } from './fresh-stores.ts';
import { createSqlAccountStore } from './sql-account-store.ts';
import { createSqlApiKeyStore } from './sql-api-key-store.ts';
import { createSqlClientStore } from './sql-client-store.ts';
import { createSqlUserStore } from './sql-user-store.ts';
import { describeUserStore } from './user-store.suite.ts';

for (const dialect of TEST_DIALECTS) {
  const open = async (): Promise<AccessFixture> => {
    const { database, dispose } = await dialect.open();
    // As the server uses them: what remembers must fulfil the contract too.
    const stores = {
      accounts: freshAccounts(createSqlAccountStore(database), systemClock),
      apiKeys: freshApiKeys(createSqlApiKeyStore(database), systemClock),
      clients: freshClients(createSqlClientStore(database), systemClock),
      users: freshUsers(createSqlUserStore(database), systemClock),
      sessions: createSqlSessionStore(database),
    };
    return { stores, audit: createSqlAuditLog(database), dispose };
  };

  describeAccountStore(dialect.name, open);
  describeApiKeyStore(dialect.name, open);
  describeClientStore(dialect.name, open);
  describeUserStore(dialect.name, open);
  describeSessionStore(dialect.name, open);
  describeAuditLog(dialect.name, open);
  describeSigningKeyStore(dialect.name, async () => {
    const { database, dispose } = await dialect.open();
    return { store: createSqlSigningKeyStore(database), dispose };
  });
}
