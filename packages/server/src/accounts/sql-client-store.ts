import { Problem, type Scope } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { Client, ClientStore } from './client-store.ts';

/** API clients in the database. */
export function createSqlClientStore(database: Database): ClientStore {
  const { read } = database;
  return {
    async find(clientId) {
      const row = await read
        .selectFrom('clients')
        .selectAll()
        .where('client_id', '=', clientId)
        .executeTakeFirst();
      return row && toClient(row);
    },
    async list(accountId) {
      const rows = await read
        .selectFrom('clients')
        .selectAll()
        .where('account_id', '=', accountId)
        .orderBy('created_at')
        .orderBy('client_id')
        .execute();
      return rows.map(toClient);
    },
    add: (client, entry) =>
      database.write(async (transaction) => {
        await insertClient(transaction, client);
        await recordAudit(transaction, entry);
      }),
    remove: (accountId, clientId, entry) =>
      database.write(async (transaction) => {
        const removed = await transaction
          .deleteFrom('clients')
          .where('account_id', '=', accountId)
          .where('client_id', '=', clientId)
          .returning('client_id')
          .executeTakeFirst();
        if (removed) await recordAudit(transaction, entry);
        return removed !== undefined;
      }),
    noteUse: (clientId, at) =>
      database.write(async (transaction) => {
        await transaction
          .updateTable('clients')
          .set({ last_used_at: at })
          .where('client_id', '=', clientId)
          .execute();
      }),
  };
}

/** Adds a client, in a transaction under way. Throws `NAME_TAKEN` where one with its id exists, in any account. */
export async function insertClient(transaction: Transaction, client: Client): Promise<void> {
  const inserted = await transaction
    .insertInto('clients')
    .values({
      client_id: client.id,
      account_id: client.accountId,
      name: client.name,
      secret_hash: client.secretHash,
      scopes: client.scopes ? JSON.stringify(client.scopes) : null,
      created_at: client.createdAt,
      last_used_at: client.lastUsedAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('client_id')
    .executeTakeFirst();
  if (!inserted) throw new Problem('NAME_TAKEN', `There is a client ${client.id} already.`);
}

function toClient(row: Selectable<Schema['clients']>): Client {
  return {
    id: row.client_id,
    accountId: row.account_id,
    name: row.name,
    secretHash: row.secret_hash,
    ...(row.scopes !== null && { scopes: JSON.parse(row.scopes) as readonly Scope[] }),
    createdAt: row.created_at,
    ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
  };
}
