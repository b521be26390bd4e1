import { Problem } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { ApiKey, ApiKeyStore } from './api-key-store.ts';
import { lockAccount } from './sql-lock-account.ts';

/** v1 keys in the database. */
export function createSqlApiKeyStore(database: Database): ApiKeyStore {
  const { read } = database;
  const findWhere = async (column: 'account_id' | 'key_hash', value: string) => {
    const row = await read.selectFrom('api_keys').selectAll().where(column, '=', value).executeTakeFirst();
    return row && toApiKey(row);
  };
  return {
    find: (accountId) => findWhere('account_id', accountId),
    findByHash: (keyHash) => findWhere('key_hash', keyHash),
    put: (key, entry) =>
      database.write(async (transaction) => {
        await lockAccount(transaction, key.accountId);
        await transaction.deleteFrom('api_keys').where('account_id', '=', key.accountId).execute();
        await insertApiKey(transaction, key);
        await recordAudit(transaction, entry);
      }),
  };
}

/** Adds the key of an account that has none, in a transaction under way. Throws `NAME_TAKEN` where another account has it. */
export async function insertApiKey(transaction: Transaction, key: ApiKey): Promise<void> {
  const { accountId, keyHash, hint, createdAt } = key;
  const inserted = await transaction
    .insertInto('api_keys')
    .values({ account_id: accountId, key_hash: keyHash, hint, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst();
  if (!inserted) throw new Problem('NAME_TAKEN', 'This v1 key is in use already.');
}

function toApiKey(row: Selectable<Schema['api_keys']>): ApiKey {
  return { accountId: row.account_id, keyHash: row.key_hash, hint: row.hint, createdAt: row.created_at };
}
