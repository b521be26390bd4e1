import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import { toChat } from './chat-row.ts';
import type { ChatChanges, ChatRange, Topic } from './chat-store.ts';

/** Topics one statement asks for. */
const TOPICS_AT_ONCE = 200;

/** What happened to chats, from the database. */
export function createSqlChatChanges({ read }: Database): ChatChanges {
  return {
    async changes({ after, limit, ...range }) {
      const rows = await selectChats(read, range)
        .where('desk_change', '>', after)
        .orderBy('desk_change')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ chat: toChat(row), change: row.desk_change }));
    },
    async lastChange(accountId) {
      const row = await read
        .selectFrom('chat_desks')
        .select('last_change')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row?.last_change ?? 0;
    },
    async marks(topics) {
      const marks = new Map<string, string>();
      for (let at = 0; at < topics.length; at += TOPICS_AT_ONCE) {
        const some = topics.slice(at, at + TOPICS_AT_ONCE);
        for (const [topic, mark] of await marksOf(read, some)) marks.set(nameOf(topic), mark);
      }
      return topics.map((topic) => marks.get(nameOf(topic)));
    },
  };
}

/** Chats of an account, by who has them. */
export function selectChats(
  db: Transaction,
  { accountId, status, skillId, agentId }: Omit<ChatRange, 'limit'>,
) {
  let rows = db.selectFrom('chats').selectAll().where('account_id', '=', accountId);
  if (status !== undefined) rows = rows.where('status', '=', status);
  if (skillId !== undefined) rows = rows.where('skill_id', '=', skillId);
  if (agentId !== undefined) rows = rows.where('agent_id', '=', agentId);
  return rows;
}

/**
 * The number of one more change of who has a chat. Until the transaction ends, others of the account wait for theirs: so that none
 * can be read before one with a smaller number can.
 */
export async function nextChange(transaction: Transaction, accountId: string): Promise<number> {
  const { last_change } = await transaction
    .insertInto('chat_desks')
    .values({ account_id: accountId, last_change: 1 })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ last_change: sql<number>`chat_desks.last_change + 1` }),
    )
    .returning('last_change')
    .executeTakeFirstOrThrow();
  return last_change;
}

type Mark = readonly [topic: Topic, mark: string];

async function marksOf(db: Transaction, topics: readonly Topic[]): Promise<readonly Mark[]> {
  const keys = topics.flatMap(({ accountId, conversationId }) =>
    conversationId === undefined ? [] : [{ accountId, conversationId }],
  );
  const accountIds = topics.flatMap(({ accountId, conversationId }) =>
    conversationId === undefined ? [accountId] : [],
  );
  return [...(await chatMarks(db, keys)), ...(await deskMarks(db, accountIds))];
}

async function chatMarks(db: Transaction, keys: readonly Required<Topic>[]): Promise<readonly Mark[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('chats')
    .select(['account_id', 'conversation_id', 'version', 'last_sequence'])
    .where((builder) => builder.or(keys.map((key) => isChat(builder, key))))
    .execute();
  return rows.map(({ account_id: accountId, conversation_id: conversationId, version, last_sequence }) => [
    { accountId, conversationId },
    `${version}-${last_sequence}`,
  ]);
}

function isChat(builder: ExpressionBuilder<Schema, 'chats'>, { accountId, conversationId }: Required<Topic>) {
  return builder.and([
    builder('account_id', '=', accountId),
    builder('conversation_id', '=', conversationId),
  ]);
}

async function deskMarks(db: Transaction, accountIds: readonly string[]): Promise<readonly Mark[]> {
  if (accountIds.length === 0) return [];
  const rows = await db.selectFrom('chat_desks').selectAll().where('account_id', 'in', accountIds).execute();
  return rows.map(({ account_id: accountId, last_change }) => [{ accountId }, String(last_change)]);
}

function nameOf({ accountId, conversationId }: Topic): string {
  return JSON.stringify([accountId, conversationId]);
}
