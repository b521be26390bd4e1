import type { Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { prepareQuery } from '../storage/prepared-query.ts';
import type { Schema } from '../storage/schema.ts';
import type {
  ConversationChange,
  ConversationField,
  ConversationRecord,
  ConversationStore,
} from './conversation-store.ts';
import { RETENTION_MS } from './retention.ts';
import { sweepExpired } from './sql-sweep.ts';

type Row = Selectable<Schema['conversations']>;
type Key = Pick<Row, 'account_id' | 'conversation_id'>;
type Column = Exclude<keyof Row, keyof Key | 'expires_at'>;

const COLUMNS = {
  startedAt: 'started_at',
  lastMessageAt: 'last_message_at',
  currentSkillId: 'current_skill_id',
  previousSkillId: 'previous_skill_id',
  previousAgentId: 'previous_agent_id',
  consumerId: 'consumer_id',
  groupId: 'group_id',
} as const satisfies Readonly<Record<ConversationField, Column>>;

const FIELDS = Object.entries(COLUMNS) as readonly (readonly [ConversationField, Column])[];

/** Conversations in the database. */
export function createSqlConversationStore(database: Database, clock: Clock): ConversationStore {
  const { read } = database;
  const findRow = prepareQuery<Key, Row>(read, (db, key) =>
    db
      .selectFrom('conversations')
      .selectAll()
      .where('account_id', '=', key.account_id)
      .where('conversation_id', '=', key.conversation_id),
  );
  return {
    async find(accountId, conversationId) {
      const [row] = (await findRow(read, { account_id: accountId, conversation_id: conversationId })).rows;
      return row && row.expires_at > clock.now() ? toRecord(row) : undefined;
    },
    update: (accountId, conversationId, change) =>
      database.write(async (transaction) => {
        const key = { account_id: accountId, conversation_id: conversationId };
        return toRecord(await upsert(transaction, key, change, clock.now()));
      }),
    sweep: (limit) =>
      sweepExpired(database, { table: 'conversations', id: 'conversation_id' }, clock.now(), limit),
  };
}

/** One statement, so that changes at the same time are merged by the database. What had expired begins anew. */
function upsert(transaction: Transaction, key: Key, change: ConversationChange, now: number): Promise<Row> {
  const expires_at = now + RETENTION_MS;
  const told = Object.fromEntries(FIELDS.map(([field, column]) => [column, change[field] ?? null]));
  return transaction
    .insertInto('conversations')
    .values({ ...key, ...(told as Pick<Row, Column>), expires_at })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'conversation_id']).doUpdateSet(({ eb, ref }) => {
        const kept = (column: Column) =>
          eb
            .case()
            .when('conversations.expires_at', '>', now)
            .then(ref(`conversations.${column}`))
            .else(null)
            .end();
        const columns = FIELDS.map(([field, column]) => [
          column,
          change[field] === undefined ? kept(column) : change[field],
        ]);
        return { ...Object.fromEntries(columns), expires_at };
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

function toRecord(row: Row): ConversationRecord {
  const known = FIELDS.map(([field, column]) => [field, row[column]]).filter(([, value]) => value !== null);
  return { conversationId: row.conversation_id, ...Object.fromEntries(known) };
}
