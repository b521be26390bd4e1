import type { Selectable } from 'kysely';
import { lockAccount } from '../../accounts/sql-lock-account.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { byName } from '../../by-name.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Schema } from '../../storage/schema.ts';
import type { SealedSecret, SecretStore } from './secret-store.ts';
import { tooManySecrets } from './too-many-secrets.ts';

/** Secrets in the database. */
export function createSqlSecretStore(database: Database): SecretStore {
  const { read } = database;
  return {
    async find(accountId, name) {
      const row = await read
        .selectFrom('secrets')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('name', '=', name)
        .executeTakeFirst();
      return row && toSecret(row);
    },
    async list(accountId) {
      const rows = await read
        .selectFrom('secrets')
        .select(['name', 'changed_at'])
        .where('account_id', '=', accountId)
        .execute();
      return rows.map(({ name, changed_at: changedAt }) => ({ name, changedAt })).sort(byName);
    },
    put: (secret, most, entry) =>
      database.write(async (transaction) => {
        await lockAccount(transaction, secret.accountId);
        await putRow(transaction, secret);
        if ((await countOf(transaction, secret.accountId)) > most) throw tooManySecrets(most);
        await recordAudit(transaction, entry);
      }),
    remove: (accountId, name, entry) =>
      database.write(async (transaction) => {
        const removed = await transaction
          .deleteFrom('secrets')
          .where('account_id', '=', accountId)
          .where('name', '=', name)
          .returning('name')
          .executeTakeFirst();
        if (removed) await recordAudit(transaction, entry);
        return removed !== undefined;
      }),
    async keyIds() {
      const rows = await read.selectFrom('secrets').select('key_id').distinct().orderBy('key_id').execute();
      return rows.map(({ key_id }) => key_id);
    },
  };
}

async function putRow(transaction: Transaction, secret: SealedSecret): Promise<void> {
  const value = { sealed: secret.sealed, key_id: secret.keyId, changed_at: secret.changedAt };
  await transaction
    .insertInto('secrets')
    .values({ account_id: secret.accountId, name: secret.name, ...value })
    .onConflict((conflict) => conflict.columns(['account_id', 'name']).doUpdateSet(value))
    .execute();
}

async function countOf(transaction: Transaction, accountId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('secrets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return count;
}

function toSecret(row: Selectable<Schema['secrets']>): SealedSecret {
  return {
    accountId: row.account_id,
    name: row.name,
    sealed: row.sealed,
    keyId: row.key_id,
    changedAt: row.changed_at,
  };
}
