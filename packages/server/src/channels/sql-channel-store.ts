import { type ChannelDocument, MAX_CHANNELS, Problem } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import { lockAccount } from '../accounts/sql-lock-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { byName } from '../by-name.ts';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { ChannelStore, KeptChannel } from './channel-store.ts';

/** Channels in the database. */
export function createSqlChannelStore({ read, write }: Database, clock: Clock): ChannelStore {
  return {
    async list(accountId) {
      const rows = await selectChannels(read, accountId).execute();
      return rows.map(toChannel).sort((a, b) => byName(a.document, b.document));
    },
    find: (accountId, channelId) => findChannel(read, accountId, channelId),
    save: ({ accountId, check, entry }, document) =>
      write(async (transaction) => {
        await lockAccount(transaction, accountId);
        const current = await findChannel(transaction, accountId, document.id);
        check(current);
        if (!current) await requireRoom(transaction, accountId);
        const kept = { document, ...next(current, clock.now()) };
        await putChannel(transaction, accountId, kept);
        await recordAudit(transaction, entry);
        return { kept, isNew: current === undefined };
      }),
    delete: ({ accountId, check, entry }, channelId) =>
      write(async (transaction) => {
        await lockAccount(transaction, accountId);
        check(await findChannel(transaction, accountId, channelId));
        await transaction
          .deleteFrom('channels')
          .where('account_id', '=', accountId)
          .where('channel_id', '=', channelId)
          .execute();
        await recordAudit(transaction, entry);
      }),
  };
}

function selectChannels(db: Transaction, accountId: string) {
  return db.selectFrom('channels').selectAll().where('account_id', '=', accountId);
}

async function findChannel(
  db: Transaction,
  accountId: string,
  channelId: string,
): Promise<KeptChannel | undefined> {
  const row = await selectChannels(db, accountId).where('channel_id', '=', channelId).executeTakeFirst();
  return row && toChannel(row);
}

function toChannel({ document, updated_at, version }: Selectable<Schema['channels']>): KeptChannel {
  return { document: JSON.parse(document) as ChannelDocument, version, updatedAt: updated_at };
}

/** The version is taken from the clock, so that one made again under the same id is newer than the one before. */
function next(current: KeptChannel | undefined, now: number) {
  return { version: Math.max((current?.version ?? 0) + 1, now), updatedAt: now };
}

async function putChannel(
  transaction: Transaction,
  accountId: string,
  { document, updatedAt, version }: KeptChannel,
): Promise<void> {
  const row = { document: JSON.stringify(document), version, updated_at: updatedAt };
  await transaction
    .insertInto('channels')
    .values({ account_id: accountId, channel_id: document.id, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'channel_id']).doUpdateSet(row))
    .execute();
}

async function requireRoom(transaction: Transaction, accountId: string): Promise<void> {
  const { count } = await transaction
    .selectFrom('channels')
    .where('account_id', '=', accountId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_CHANNELS)
    throw new Problem('INVALID_REQUEST', `An account may have ${MAX_CHANNELS} channels; one must go first`);
}
