import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { prepareQuery } from '../storage/prepared-query.ts';
import type { Schema } from '../storage/schema.ts';
import { RETENTION_MS } from './retention.ts';
import { mergeSdes, type SdeStore } from './sde-store.ts';
import { sweepExpired } from './sql-sweep.ts';

type Row = Selectable<Schema['customer_sdes']>;
type Key = Pick<Row, 'account_id' | 'customer_id'>;
type Kept = Pick<Row, 'sdes' | 'expires_at'>;

/** Structured data entities in the database. */
export function createSqlSdeStore(database: Database, clock: Clock): SdeStore {
  const { read } = database;
  const findRow = prepareQuery<Key, Kept>(read, (db, key) =>
    db
      .selectFrom('customer_sdes')
      .select(['sdes', 'expires_at'])
      .where('account_id', '=', key.account_id)
      .where('customer_id', '=', key.customer_id),
  );
  return {
    async find(accountId, customerId) {
      const [row] = (await findRow(read, { account_id: accountId, customer_id: customerId })).rows;
      return row ? entitiesOf(row, clock.now()) : [];
    },
    save: (accountId, customerId, entities) =>
      database.write(async (transaction) => {
        const key = { account_id: accountId, customer_id: customerId };
        const now = clock.now();
        const sdes = mergeSdes(entitiesOf(await lockRow(transaction, key), now), entities);
        await putRow(transaction, key, { sdes: JSON.stringify(sdes), expires_at: now + RETENTION_MS });
        return sdes;
      }),
    sweep: (limit) =>
      sweepExpired(database, { table: 'customer_sdes', id: 'customer_id' }, clock.now(), limit),
  };
}

/** Makes the row where there is none, and keeps others from it: an update does in every dialect. */
function lockRow(transaction: Transaction, key: Key): Promise<Kept> {
  return transaction
    .insertInto('customer_sdes')
    .values({ ...key, sdes: '[]', expires_at: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'customer_id'])
        .doUpdateSet(({ ref }) => ({ sdes: ref('customer_sdes.sdes') })),
    )
    .returning(['sdes', 'expires_at'])
    .executeTakeFirstOrThrow();
}

async function putRow(transaction: Transaction, key: Key, kept: Kept): Promise<void> {
  await transaction
    .updateTable('customer_sdes')
    .set(kept)
    .where('account_id', '=', key.account_id)
    .where('customer_id', '=', key.customer_id)
    .execute();
}

function entitiesOf({ sdes, expires_at }: Kept, now: number): readonly StructuredDataEntity[] {
  return expires_at > now ? (JSON.parse(sdes) as readonly StructuredDataEntity[]) : [];
}
