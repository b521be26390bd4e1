import type { BotDocument, IntentsDocument } from '@conversation-orchestrator/api';
import { MAX_BOTS, Problem } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { lockAccount } from '../accounts/sql-lock-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { byName } from '../by-name.ts';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { BotStore, KeptBot, KeptIntents } from './bot-store.ts';

/** Bots in the database. */
export function createSqlBotStore({ read, write }: Database, clock: Clock): BotStore {
  return {
    async list(accountId) {
      const rows = await read.selectFrom('bots').selectAll().where('account_id', '=', accountId).execute();
      return rows.map(toBot).sort((a, b) => byName(a.document, b.document));
    },
    find: (accountId, botId) => findBot(read, accountId, botId),
    save: ({ accountId, check, entry }, document) =>
      write(async (transaction) => {
        await lockAccount(transaction, accountId);
        const current = await findBot(transaction, accountId, document.id);
        check(current);
        if (!current) await requireRoom(transaction, accountId);
        const now = clock.now();
        // From the clock, so that one made again under the same id is newer than the one before.
        const version = Math.max((current?.version ?? 0) + 1, now);
        const row = { document: JSON.stringify(document), version, updated_at: now };
        await transaction
          .insertInto('bots')
          .values({ account_id: accountId, bot_id: document.id, ...row })
          .onConflict((conflict) => conflict.columns(['account_id', 'bot_id']).doUpdateSet(row))
          .execute();
        await recordAudit(transaction, entry);
        return { kept: { document, version, updatedAt: now }, isNew: current === undefined };
      }),
    delete: ({ accountId, check, entry }, botId) =>
      write(async (transaction) => {
        await lockAccount(transaction, accountId);
        check(await findBot(transaction, accountId, botId));
        await transaction
          .deleteFrom('bots')
          .where('account_id', '=', accountId)
          .where('bot_id', '=', botId)
          .execute();
        await recordAudit(transaction, entry);
      }),
    intents: (accountId) => findIntents(read, accountId),
    replaceIntents: ({ accountId, check, entry }, document) =>
      write(async (transaction) => {
        await lockAccount(transaction, accountId);
        const current = await findIntents(transaction, accountId);
        check(current);
        const version = current.version + 1;
        const row = { document: JSON.stringify(document), version };
        await transaction
          .insertInto('intents')
          .values({ account_id: accountId, ...row })
          .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
          .execute();
        await recordAudit(transaction, entry);
        return { document, version };
      }),
  };
}

async function findBot(db: Transaction, accountId: string, botId: string): Promise<KeptBot | undefined> {
  const row = await db
    .selectFrom('bots')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('bot_id', '=', botId)
    .executeTakeFirst();
  return row && toBot(row);
}

function toBot(row: Selectable<Schema['bots']>): KeptBot {
  const document = JSON.parse(row.document) as BotDocument;
  return { document, version: row.version, updatedAt: row.updated_at };
}

async function requireRoom(transaction: Transaction, accountId: string): Promise<void> {
  const { count } = await transaction
    .selectFrom('bots')
    .where('account_id', '=', accountId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_BOTS)
    throw new Problem('INVALID_REQUEST', `An account may have ${MAX_BOTS} bots; one must go first`);
}

async function findIntents(db: Transaction, accountId: string): Promise<KeptIntents> {
  const row = await db
    .selectFrom('intents')
    .select(['document', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return { document: { intents: [] }, version: 0 };
  return { document: JSON.parse(row.document) as IntentsDocument, version: row.version };
}
