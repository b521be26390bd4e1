import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../testing/add-account.ts';
import { createTestPostgres, type TestPostgres } from '../testing/test-postgres.ts';
import type { Database, Transaction } from './database.ts';
import { openPostgresDatabase } from './postgres-database.ts';

const open = (url: string) => openPostgresDatabase({ url, onBrokenConnection: () => {} });

async function withDatabase(use: (postgres: TestPostgres) => Promise<void>): Promise<void> {
  const postgres = await createTestPostgres();
  try {
    await use(postgres);
  } finally {
    await postgres.drop();
  }
}

async function change(url: string, statement: string): Promise<void> {
  const database = await open(url);
  await sql.raw(statement).execute(database.read);
  await database.close();
}

describe('opening a PostgreSQL database', () => {
  it('lets several nodes start at once on an empty one', async () => {
    await withDatabase(async ({ url }) => {
      const nodes = await Promise.all(Array.from({ length: 6 }, () => open(url)));
      await Promise.all(nodes.map((node, at) => addAccount(node, `account-${at}`)));
      expect(await nodes[0]?.read.selectFrom('accounts').select('id').execute()).toHaveLength(6);
      await Promise.all(nodes.map((node) => node.close()));
    });
  });

  it('refuses one that does not keep any text', async () => {
    await withDatabase(async ({ url }) => {
      const database = await open(url);
      const name = `${new URL(url).pathname.slice(1)}_ascii`;
      await sql.raw(`create database ${name} encoding 'SQL_ASCII' template template0`).execute(database.read);
      const ascii = new URL(url);
      ascii.pathname = `/${name}`;
      await expect(open(ascii.href)).rejects.toThrow('its encoding must be UTF8, not SQL_ASCII');
      await sql.raw(`drop database ${name} with (force)`).execute(database.read);
      await database.close();
    });
  });

  it('refuses one that acknowledges what is not on disk', async () => {
    await withDatabase(async ({ url }) => {
      await change(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
      await expect(open(url)).rejects.toThrow('synchronous_commit is off');
    });
  });

  it('refuses one that a newer version wrote', async () => {
    await withDatabase(async ({ url }) => {
      await change(url, "insert into kysely_migration values ('9999-future', '2030-01-01T00:00:00.000Z')");
      await expect(open(url)).rejects.toThrow(/written by a newer version of this product \(9999-future\)/);
    });
  });
});

describe('writes on PostgreSQL', () => {
  let postgres: TestPostgres;
  let database: Database;

  beforeAll(async () => {
    postgres = await createTestPostgres();
    database = await open(postgres.url);
    for (const id of ['a', 'b']) await addAccount(database, id);
  });
  afterAll(async () => {
    await database.close();
    await postgres.drop();
  });

  const count = (id: string) => async (transaction: Transaction) => {
    const account = transaction.selectFrom('accounts').select('revision').where('id', '=', id);
    const { revision } = await account.forUpdate().executeTakeFirstOrThrow();
    await transaction
      .updateTable('accounts')
      .set({ revision: revision + 1 })
      .where('id', '=', id)
      .execute();
  };
  const revisions = async () =>
    (await database.read.selectFrom('accounts').select('revision').orderBy('id').execute()).map(
      (row) => row.revision,
    );

  it('that lock in opposite orders are run again after the deadlock, and both kept', async () => {
    const lockBoth = (first: string, second: string) =>
      database.write(async (transaction) => {
        await count(first)(transaction);
        await wait(100);
        await count(second)(transaction);
      });
    await Promise.all([lockBoth('a', 'b'), lockBoth('b', 'a')]);
    expect(await revisions()).toEqual([2, 2]);
  });

  it('that cannot be serialized are run again', async () => {
    let attempts = 0;
    await database.write(async (transaction) => {
      await count('a')(transaction);
      attempts += 1;
      if (attempts < 3)
        await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(transaction);
    });
    expect(attempts).toBe(3);
    expect(await revisions()).toEqual([3, 2]);
  });

  it('that can never be serialized are refused in the end', async () => {
    const never = database.write((transaction) =>
      sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(transaction),
    );
    await expect(never).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('whose connection breaks are refused, and the next one gets a new connection', async () => {
    const broken = database.write((transaction) =>
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction),
    );
    await expect(broken).rejects.toMatchObject({ code: 'UNAVAILABLE', headers: { 'Retry-After': '1' } });
    await database.write(count('b'));
    expect(await revisions()).toEqual([3, 3]);
  });

  it('that are wrong fail with the error of the server', async () => {
    const wrong = database.write((transaction) => sql`select 1 from nowhere`.execute(transaction));
    await expect(wrong).rejects.toMatchObject({ code: '42P01' });
  });
});
