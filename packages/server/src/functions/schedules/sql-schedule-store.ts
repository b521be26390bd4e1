import { sql } from 'kysely';
import type { Database, Transaction } from '../../storage/database.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { ScheduledFunction, ScheduleStore } from './schedule-store.ts';

/** What is scheduled, in the database. */
export function createSqlScheduleStore({ read, write }: Database): ScheduleStore {
  return {
    async list() {
      const rows = await selectScheduled(read).execute();
      return rows.map(({ accountId, changedAt, functionName, schedule, servedUntil }) => ({
        accountId,
        functionName,
        // The index has only those with one.
        schedule: schedule ?? '',
        changedAt: changedAt ?? 0,
        ...(servedUntil !== null && { servedUntil }),
      }));
    },
    claim: (scheduled, until) =>
      write(async (transaction) => {
        const isClaimed = await (scheduled.servedUntil === undefined
          ? begin(transaction, scheduled, until)
          : moveOn(transaction, scheduled, scheduled.servedUntil, until));
        return isClaimed ? findFunction(transaction, scheduled) : undefined;
      }),
    async sweep() {
      const { rows } =
        await sql<unknown>`select 1 from function_schedules where ${WITHOUT_FUNCTION} limit 1`.execute(read);
      if (rows.length === 0) return;
      await write((transaction) =>
        sql`delete from function_schedules where ${WITHOUT_FUNCTION}`.execute(transaction),
      );
    },
  };
}

const WITHOUT_FUNCTION = sql`not exists (
  select 1 from functions
  where functions.account_id = function_schedules.account_id and functions.name = function_schedules.function_name
  and functions.to_revision is null and functions.schedule is not null
)`;

function selectScheduled(read: Database['read']) {
  return read
    .selectFrom('functions')
    .leftJoin('function_schedules as served', (join) =>
      join
        .onRef('served.account_id', '=', 'functions.account_id')
        .onRef('served.function_name', '=', 'functions.name')
        .onRef('served.schedule', '=', 'functions.schedule'),
    )
    .leftJoin('policy_revisions as changed', (join) =>
      join
        .onRef('changed.account_id', '=', 'functions.account_id')
        .onRef('changed.revision', '=', 'functions.from_revision'),
    )
    .where('functions.to_revision', 'is', null)
    .where('functions.schedule', 'is not', null)
    .select([
      'functions.account_id as accountId',
      'functions.name as functionName',
      'functions.schedule',
      'changed.at as changedAt',
      'served.served_until as servedUntil',
    ]);
}

/** The first claim of a schedule: of several, one inserts the row, and the others find it there. */
async function begin(
  transaction: Transaction,
  { accountId, functionName, schedule }: ScheduledFunction,
  until: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('function_schedules')
    .values({ account_id: accountId, function_name: functionName, schedule, served_until: until })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'function_name'])
        .doUpdateSet({ schedule, served_until: until })
        .where('function_schedules.schedule', '<>', schedule),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** A later claim: of several that start from the same moment, one finds it still there. */
async function moveOn(
  transaction: Transaction,
  { accountId, functionName, schedule }: ScheduledFunction,
  servedUntil: number,
  until: number,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('function_schedules')
    .set({ served_until: until })
    .where('account_id', '=', accountId)
    .where('function_name', '=', functionName)
    .where('schedule', '=', schedule)
    .where('served_until', '=', servedUntil)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function findFunction(
  transaction: Transaction,
  { accountId, functionName, schedule }: ScheduledFunction,
): Promise<CustomerFunction | undefined> {
  const row = await transaction
    .selectFrom('functions')
    .select('document')
    .where('account_id', '=', accountId)
    .where('name', '=', functionName)
    .where('to_revision', 'is', null)
    .where('schedule', '=', schedule)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as CustomerFunction);
}
