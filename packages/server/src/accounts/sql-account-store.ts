import { Problem } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import {
  type Account,
  type AccountSettings,
  type AccountStore,
  DEFAULT_SETTINGS,
  type NewAccount,
} from './account-store.ts';
import { insertApiKey } from './sql-api-key-store.ts';
import { insertClient } from './sql-client-store.ts';
import { insertUser } from './sql-user-store.ts';

/** Accounts in the database. */
export function createSqlAccountStore(database: Database): AccountStore {
  const { read } = database;
  return {
    async find(accountId) {
      const row = await read
        .selectFrom('accounts')
        .selectAll()
        .where('id', '=', accountId)
        .executeTakeFirst();
      return row && toAccount(row);
    },
    async listIds() {
      const rows = await read.selectFrom('accounts').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    },
    create: (account, entry) =>
      database.write(async (transaction) => {
        await insertAccount(transaction, account);
        if (account.apiKey) await insertApiKey(transaction, account.apiKey);
        for (const client of account.clients) await insertClient(transaction, client);
        for (const user of account.users) await insertUser(transaction, user);
        await recordAudit(transaction, entry);
      }),
    changeSettings: (accountId, changes, entry) =>
      database.write(async (transaction) => {
        const settings = { ...(await lockSettings(transaction, accountId)), ...changes };
        await transaction
          .updateTable('accounts')
          .set({ settings: JSON.stringify(settings) })
          .where('id', '=', accountId)
          .execute();
        await recordAudit(transaction, entry);
        return { ...DEFAULT_SETTINGS, ...settings };
      }),
  };
}

async function insertAccount(transaction: Transaction, { id, name, createdAt }: NewAccount): Promise<void> {
  const inserted = await transaction
    .insertInto('accounts')
    .values({ id, name, created_at: createdAt, revision: 0, settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw new Problem('NAME_TAKEN', `There is an account ${id} already.`);
}

/** Reads the settings that differ from the defaults, and locks them: an update does in every dialect. */
async function lockSettings(transaction: Transaction, accountId: string): Promise<Partial<AccountSettings>> {
  const row = await transaction
    .updateTable('accounts')
    .set(({ ref }) => ({ settings: ref('settings') }))
    .where('id', '=', accountId)
    .returning('settings')
    .executeTakeFirst();
  if (!row) throw new Problem('NOT_FOUND', `There is no account ${accountId}.`);
  return JSON.parse(row.settings) as Partial<AccountSettings>;
}

function toAccount(row: Selectable<Schema['accounts']>): Account {
  const own = JSON.parse(row.settings) as Partial<AccountSettings>;
  return { id: row.id, name: row.name, createdAt: row.created_at, settings: { ...DEFAULT_SETTINGS, ...own } };
}
