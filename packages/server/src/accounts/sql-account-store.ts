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
import { lockAccount } from './sql-lock-account.ts';
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
        const known = await lockAccount(transaction, accountId);
        if (!known) throw new Problem('NOT_FOUND', `There is no account ${accountId}.`);
        const settings = { ...ownSettings(known), ...changes };
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

/** The settings that differ from the defaults. */
function ownSettings({ settings }: { readonly settings: string }): Partial<AccountSettings> {
  return JSON.parse(settings) as Partial<AccountSettings>;
}

function toAccount(row: Selectable<Schema['accounts']>): Account {
  const settings = { ...DEFAULT_SETTINGS, ...ownSettings(row) };
  return { id: row.id, name: row.name, createdAt: row.created_at, settings };
}
