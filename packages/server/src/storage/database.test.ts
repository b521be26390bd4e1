import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../testing/add-account.ts';
import { TEST_DIALECTS, type TestDatabase } from '../testing/test-databases.ts';
import type { Database } from './database.ts';
import { prepareQuery } from './prepared-query.ts';
import { TABLE_NAMES } from './schema.ts';
import { isUniqueViolation } from './unique-violation.ts';

describe.each(TEST_DIALECTS)('the database on $name', ({ open }) => {
  let test: TestDatabase;
  let database: Database;
  const names = async () => {
    const rows = await database.read.selectFrom('accounts').select('name').orderBy('id').execute();
    return rows.map(({ name }) => name);
  };

  beforeAll(async () => {
    test = await open();
    database = test.database;
  });
  afterAll(() => test.dispose());

  it('has every table of the schema', async () => {
    const tables = (await database.read.introspection.getTables()).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining([...TABLE_NAMES]));
  });

  it('shows a write to every read after it', async () => {
    await addAccount(database, 'account');
    expect(await names()).toEqual(['account']);
  });

  it('keeps nothing of a write that throws, and throws the same', async () => {
    const failing = database.write(async (transaction) => {
      await transaction.updateTable('accounts').set({ name: 'changed' }).execute();
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await names()).toEqual(['account']);
  });

  it('does not show a write before it is complete', async () => {
    const seen = await database.write(async (transaction) => {
      await transaction.updateTable('accounts').set({ name: 'changed' }).execute();
      return names();
    });
    expect(seen).toEqual(['account']);
    expect(await names()).toEqual(['changed']);
  });

  it('tells a row that is there already from any other failure', async () => {
    const error = (work: Promise<unknown>) => work.then(() => undefined).catch((failure: unknown) => failure);
    expect(isUniqueViolation(await error(addAccount(database, 'account')))).toBe(true);
    const orphan = { account_id: 'nobody', skill_id: 'skill', name: 'Skill' };
    const failure = await error(database.write((on) => on.insertInto('skills').values(orphan).execute()));
    expect(failure).toBeInstanceOf(Error);
    expect(isUniqueViolation(failure)).toBe(false);
  });

  it('reads times, counts and sums as numbers, and gives them back unchanged', async () => {
    const at = 1_893_456_000_123;
    const row = { hour: at, outcome: 'MATCHED', policy_id: '', count: Number.MAX_SAFE_INTEGER };
    await database.write((on) =>
      on
        .insertInto('policy_usage')
        .values({ account_id: 'a', ...row })
        .execute(),
    );
    const found = await database.read
      .selectFrom('policy_usage')
      .select(({ fn }) => [
        'hour',
        'count',
        fn.sum<number>('hour').as('sum'),
        fn.countAll<number>().as('rows'),
      ])
      .groupBy(['hour', 'count'])
      .executeTakeFirst();
    expect({ ...found }).toEqual({ hour: at, count: Number.MAX_SAFE_INTEGER, sum: at, rows: 1 });
  });

  it('keeps any text whole: line ends, quotes, and what is beyond the basic plane', async () => {
    const name = 'a\r\n\'"\\ ü 𝒳 👋🏽 \u2028';
    await database.write((on) => on.updateTable('accounts').set({ name }).execute());
    expect(await names()).toEqual([name]);
  });

  it('runs a prepared query with ever other parameters, in the order the statement needs them', async () => {
    await database.write((on) => on.updateTable('accounts').set({ name: 'b', revision: 7 }).execute());
    const find = prepareQuery<{ revision: number; name: string }, { id: string }>(
      database.read,
      (db, parameter) =>
        db
          .selectFrom('accounts')
          .select('id')
          .where('name', '=', parameter.name)
          .where('revision', '=', parameter.revision)
          .where('created_at', '=', 0),
    );
    expect((await find(database.read, { revision: 7, name: 'b' })).rows).toMatchObject([{ id: 'account' }]);
    expect((await find(database.read, { revision: 8, name: 'b' })).rows).toEqual([]);
    const inWrite = await database.write((transaction) => find(transaction, { revision: 7, name: 'b' }));
    expect(inWrite.rows).toHaveLength(1);
  });
});
