import type { Migration } from 'kysely';

/** Lets a chat say for which moment its decisions are made. Those there are go by the clock. */
export const chatDecisionTime: Migration = {
  async up(db) {
    await db.schema.alterTable('chats').addColumn('decided_for', 'bigint').execute();
  },
};
