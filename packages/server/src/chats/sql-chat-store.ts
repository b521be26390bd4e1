import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { BotEvent } from '@conversation-orchestrator/bot';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { type ChatRow, changedRow, toChat, toKept, toMessage, toTurn } from './chat-row.ts';
import type { ChatBeginning, ChatChange, ChatKey, ChatStore, DecideChange, KeptChat } from './chat-store.ts';
import { createSqlChatChanges, nextChange, selectChats } from './sql-chat-changes.ts';
import { sweepChats } from './sql-chat-sweep.ts';

const MOST_TURNS = 50;

/** Chats in the database. */
export function createSqlChatStore(database: Database, clock: Clock): ChatStore {
  const { read, write } = database;
  return {
    ...createSqlChatChanges(database),
    async find(key) {
      const row = await selectChat(read, key).executeTakeFirst();
      return row && toKept(row);
    },
    async list({ limit, ...range }) {
      const found = await selectChats(read, range)
        .orderBy('updated_at', 'desc')
        .orderBy('conversation_id', 'desc')
        .limit(limit)
        .execute();
      return found.map(toChat);
    },
    async messages(key, { after, limit }) {
      const rows = await partsOf(read, 'chat_messages', key)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(toMessage);
    },
    async turns(key, { after, limit }) {
      const rows = await partsOf(read, 'chat_turns', key)
        .where('turn', '>', after)
        .orderBy('turn')
        .limit(limit)
        .execute();
      return rows.map(toTurn);
    },
    async firstEvent(key) {
      const row = await partsOf(read, 'chat_events', key).orderBy('event').executeTakeFirst();
      return row && { event: row.event, content: JSON.parse(row.content) as BotEvent };
    },
    begin: (key, beginning) =>
      write(async (transaction) => {
        const isNew = await insertChat(transaction, key, beginning, clock.now());
        const row = await locked(database, transaction, key);
        if (!row) throw new Error('a chat vanished while it began');
        if (!isNew) return { kept: toKept(row), isNew };
        return { kept: await apply(transaction, row, beginning, clock.now()), isNew };
      }),
    change: (key, decide, messageId) =>
      write(async (transaction) => {
        const row = await locked(database, transaction, key);
        return row && changeLocked(transaction, row, decide, { messageId, now: clock.now() });
      }),
    due: (now, limit) => selectWaiting(read, 'due_at', { now, limit }),
    undelivered: (now, limit) => selectWaiting(read, 'send_at', { now, limit }),
    sweep: (limit) => sweepChats(database, clock.now(), limit),
  };
}

async function selectWaiting(
  db: Transaction,
  column: 'due_at' | 'send_at',
  { limit, now }: { readonly now: number; readonly limit: number },
): Promise<readonly ChatKey[]> {
  const rows = await db
    .selectFrom('chats')
    .select(['account_id', 'conversation_id'])
    .where(column, '<=', now)
    .orderBy(column)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, conversationId: row.conversation_id }));
}

function selectChat(db: Transaction, { accountId, conversationId }: ChatKey) {
  return db
    .selectFrom('chats')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId);
}

function partsOf<Table extends 'chat_messages' | 'chat_turns' | 'chat_events'>(
  db: Transaction,
  table: Table,
  { accountId, conversationId }: ChatKey,
) {
  return db
    .selectFrom<'chat_messages' | 'chat_turns' | 'chat_events'>(table)
    .selectAll()
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId);
}

function locked({ dialect }: Database, transaction: Transaction, key: ChatKey): Promise<ChatRow | undefined> {
  const select = selectChat(transaction, key);
  return (dialect === 'postgres' ? select.forUpdate() : select).executeTakeFirst();
}

async function insertChat(
  transaction: Transaction,
  { accountId, conversationId }: ChatKey,
  { botId, channel, channelId, customerId, decidedFor, language, outlet, sessionId }: ChatBeginning,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('chats')
    .values({
      account_id: accountId,
      conversation_id: conversationId,
      bot_id: botId,
      channel,
      channel_id: channelId ?? null,
      outlet: outlet ?? 'desk',
      customer_id: customerId ?? null,
      session_id: sessionId ?? null,
      language: language ?? null,
      decided_for: decidedFor ?? null,
      status: 'bot',
      skill_id: null,
      agent_id: null,
      started_at: now,
      updated_at: now,
      last_sequence: 0,
      last_event: 0,
      version: 0,
      desk_change: 0,
      state: null,
      due_at: null,
      sent_sequence: 0,
      send_at: null,
      send_attempts: 0,
      expires_at: now + MAX_TTL_SECONDS * 1_000,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'conversation_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

async function changeLocked(
  transaction: Transaction,
  row: ChatRow,
  decide: DecideChange,
  { messageId, now }: { readonly messageId: string | undefined; readonly now: number },
): Promise<KeptChat> {
  const current = toKept(row);
  const known = messageId === undefined ? undefined : await findMessage(transaction, row, messageId);
  const change = decide(current, known);
  return change ? apply(transaction, row, change, now) : current;
}

async function findMessage(transaction: Transaction, row: ChatRow, messageId: string) {
  const found = await partsOf(transaction, 'chat_messages', keyOf(row))
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return found && toMessage(found);
}

function keyOf({ account_id, conversation_id }: ChatRow): ChatKey {
  return { accountId: account_id, conversationId: conversation_id };
}

async function apply(
  transaction: Transaction,
  row: ChatRow,
  change: ChatChange,
  now: number,
): Promise<KeptChat> {
  const { account_id, conversation_id } = row;
  const key = { account_id, conversation_id };
  const { messages = [], events = [], turn } = change;
  if (messages.length > 0) {
    const rows = messages.map(({ from, text, options, agentId, messageId, answers, effect }, at) => ({
      ...key,
      sequence: row.last_sequence + at + 1,
      at: now,
      author: from,
      text,
      options: options ? JSON.stringify(options) : null,
      agent_id: agentId ?? null,
      message_id: messageId ?? null,
      answers: answers ?? null,
      effect: effect ? JSON.stringify(effect) : null,
    }));
    await transaction.insertInto('chat_messages').values(rows).execute();
  }
  if (turn?.seen !== undefined) {
    await transaction
      .deleteFrom('chat_events')
      .where('account_id', '=', account_id)
      .where('conversation_id', '=', conversation_id)
      .where('event', '<=', turn.seen)
      .execute();
  }
  if (events.length > 0) {
    const rows = events.map((content, at) => ({
      ...key,
      event: row.last_event + at + 1,
      content: JSON.stringify(content),
    }));
    await transaction.insertInto('chat_events').values(rows).execute();
  }
  if (turn?.state) await keepTurn(transaction, row, { ...turn, state: turn.state }, now);
  const next = { ...changedRow(row, change, now), ...(await changedDesk(transaction, row, change)) };
  await transaction
    .updateTable('chats')
    .set(next)
    .where('account_id', '=', account_id)
    .where('conversation_id', '=', conversation_id)
    .execute();
  return toKept({ ...row, ...next });
}

/** Counts that somebody else has the chat. Last, because whoever counts too waits from here on until the transaction has ended. */
async function changedDesk(
  transaction: Transaction,
  { account_id, desk_change }: ChatRow,
  { agentId, skillId, status }: ChatChange,
) {
  const isNew = desk_change === 0;
  const isSame = status === undefined && skillId === undefined && agentId === undefined;
  return isSame && !isNew ? {} : { desk_change: await nextChange(transaction, account_id) };
}

async function keepTurn(
  transaction: Transaction,
  { account_id, conversation_id }: ChatRow,
  { state, trace }: Required<Pick<NonNullable<ChatChange['turn']>, 'state' | 'trace'>>,
  now: number,
): Promise<void> {
  const key = { account_id, conversation_id };
  await transaction
    .insertInto('chat_turns')
    .values({ ...key, turn: state.turn, at: now, trace: JSON.stringify(trace) })
    .onConflict((conflict) => conflict.columns(['account_id', 'conversation_id', 'turn']).doNothing())
    .execute();
  await transaction
    .deleteFrom('chat_turns')
    .where('account_id', '=', account_id)
    .where('conversation_id', '=', conversation_id)
    .where('turn', '<=', state.turn - MOST_TURNS)
    .execute();
}
