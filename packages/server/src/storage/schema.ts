import type { AccessTables } from './schema/access-tables.ts';
import type { BotTables } from './schema/bot-tables.ts';
import type { ContextTables } from './schema/context-tables.ts';
import type { FunctionTables } from './schema/function-tables.ts';
import type { RecordTables } from './schema/record-tables.ts';
import type { RoutingTables } from './schema/routing-tables.ts';

/** Every table and its columns, as all dialects have them. */
export type Schema = AccessTables & RoutingTables & ContextTables & RecordTables & FunctionTables & BotTables;

const EVERY_TABLE: Readonly<Record<keyof Schema, true>> = {
  accounts: true,
  agents: true,
  allowed_domains: true,
  api_keys: true,
  audit_log: true,
  bots: true,
  calendars: true,
  channels: true,
  chat_desks: true,
  chat_events: true,
  chat_messages: true,
  chat_turns: true,
  chats: true,
  clients: true,
  console_sessions: true,
  context_documents: true,
  context_namespaces: true,
  context_sessions: true,
  conversations: true,
  custom_attributes: true,
  customer_sdes: true,
  decisions: true,
  deleted_namespaces: true,
  function_activity: true,
  function_log: true,
  function_schedules: true,
  functions: true,
  intents: true,
  policies: true,
  policy_revisions: true,
  policy_usage: true,
  secrets: true,
  signing_keys: true,
  skills: true,
  users: true,
};

/** The names of all tables: a database that lacks one of them is damaged. */
export const TABLE_NAMES: readonly string[] = Object.keys(EVERY_TABLE);
