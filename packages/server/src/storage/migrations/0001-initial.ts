import type { Migration } from 'kysely';
import { createAccessTables } from './0001-initial/access.ts';
import { createBotTables } from './0001-initial/bots.ts';
import { createContextTables } from './0001-initial/context.ts';
import { createFunctionTables } from './0001-initial/functions.ts';
import { createRecordTables } from './0001-initial/records.ts';
import { createRoutingTables } from './0001-initial/routing.ts';

/** Creates all tables of the first release. */
export const initial: Migration = {
  async up(db) {
    await createAccessTables(db);
    await createRoutingTables(db);
    await createContextTables(db);
    await createRecordTables(db);
    await createBotTables(db);
    await createFunctionTables(db);
  },
};
