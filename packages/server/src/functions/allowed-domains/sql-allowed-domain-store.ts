import { lockAccount } from '../../accounts/sql-lock-account.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { AllowedDomainStore, AllowedDomains } from './allowed-domain-store.ts';

/** Allowed domains in the database. */
export function createSqlAllowedDomainStore(database: Database): AllowedDomainStore {
  return {
    get: (accountId) => read(database.read, accountId),
    replace: (accountId, domains, check, entry) =>
      database.write(async (transaction) => {
        await lockAccount(transaction, accountId);
        const current = await read(transaction, accountId);
        check(current);
        const version = current.version + 1;
        const row = { domains: JSON.stringify(domains), version };
        await transaction
          .insertInto('allowed_domains')
          .values({ account_id: accountId, ...row })
          .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
          .execute();
        await recordAudit(transaction, entry);
        return { domains, version };
      }),
  };
}

async function read(db: Transaction, accountId: string): Promise<AllowedDomains> {
  const row = await db
    .selectFrom('allowed_domains')
    .select(['domains', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return { domains: [], version: 0 };
  return { domains: JSON.parse(row.domains) as readonly string[], version: row.version };
}
