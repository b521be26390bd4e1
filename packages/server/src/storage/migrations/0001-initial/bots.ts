import type { Kysely } from 'kysely';

/** Creates the tables of bots, of the channels that lead to them, and of the conversations they hold. */
export async function createBotTables(db: Kysely<unknown>): Promise<void> {
  await createBots(db);
  await createChannels(db);
  await createChats(db);
  await createChatParts(db);
}

async function createBots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bots')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('bots_key', ['account_id', 'bot_id'])
    .execute();
  await db.schema
    .createTable('intents')
    .addColumn('account_id', 'text', (column) => column.notNull().primaryKey().references('accounts.id'))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute();
}

async function createChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channels')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('channels_key', ['account_id', 'channel_id'])
    .execute();
}

async function createChats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chats')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text')
    .addColumn('outlet', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text')
    .addColumn('session_id', 'text')
    .addColumn('language', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('skill_id', 'text')
    .addColumn('agent_id', 'text')
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('last_sequence', 'bigint', (column) => column.notNull())
    .addColumn('last_event', 'bigint', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('desk_change', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('due_at', 'bigint')
    .addColumn('sent_sequence', 'bigint', (column) => column.notNull())
    .addColumn('send_at', 'bigint')
    .addColumn('send_attempts', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('chats_key', ['account_id', 'conversation_id'])
    .execute();
  await db.schema
    .createIndex('chats_by_update')
    .on('chats')
    .columns(['account_id', 'updated_at', 'conversation_id'])
    .execute();
  await db.schema
    .createIndex('chats_by_status')
    .on('chats')
    .columns(['account_id', 'status', 'updated_at'])
    .execute();
  await db.schema
    .createIndex('chats_by_desk_change')
    .on('chats')
    .columns(['account_id', 'desk_change'])
    .execute();
  await db.schema.createIndex('chats_by_due').on('chats').column('due_at').execute();
  await db.schema.createIndex('chats_by_delivery').on('chats').column('send_at').execute();
  await db.schema.createIndex('chats_by_expiry').on('chats').column('expires_at').execute();
  await db.schema
    .createTable('chat_desks')
    .addColumn('account_id', 'text', (column) => column.notNull().primaryKey().references('accounts.id'))
    .addColumn('last_change', 'bigint', (column) => column.notNull())
    .execute();
}

async function createChatParts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chat_messages')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('options', 'text')
    .addColumn('agent_id', 'text')
    .addColumn('message_id', 'text')
    .addColumn('answers', 'text')
    .addColumn('effect', 'text')
    .addPrimaryKeyConstraint('chat_messages_key', ['account_id', 'conversation_id', 'sequence'])
    .addUniqueConstraint('chat_messages_once', ['account_id', 'conversation_id', 'message_id'])
    .execute();
  await db.schema
    .createTable('chat_events')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('event', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('chat_events_key', ['account_id', 'conversation_id', 'event'])
    .execute();
  await db.schema
    .createTable('chat_turns')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('trace', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('chat_turns_key', ['account_id', 'conversation_id', 'turn'])
    .execute();
}
