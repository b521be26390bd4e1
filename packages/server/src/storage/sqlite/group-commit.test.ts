import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '../database.ts';
import { loadSqliteEngine, type SqliteHandle } from './engine.ts';
import { GroupCommit, type GroupCommitOptions } from './group-commit.ts';
import { configureWriter } from './pragmas.ts';
import { SqliteConnection } from './sqlite-connection.ts';

let folder: string;
let handle: SqliteHandle;
let statements: string[];
let fatal: Error[];
/** What the disk answers to a statement, instead of doing it. */
let failures: Map<string, Error>;

/** A connection that notes what it runs, and fails when it is told to. */
class FaultyConnection extends SqliteConnection {
  override run(statement: string): void {
    statements.push(statement);
    const failure = failures.get(statement);
    if (failure) throw failure;
    super.run(statement);
  }
}

const diskError = (errcode: number) => Object.assign(new Error('disk I/O error'), { errcode });

function createWrites(options: Partial<GroupCommitOptions> = {}): GroupCommit {
  const onFatal = (error: Error) => fatal.push(error);
  return new GroupCommit({ handle, connection: new FaultyConnection(handle), onFatal, ...options });
}

const insert = (id: number) => async (transaction: Transaction) => {
  await sql`insert into things values (${id})`.execute(transaction);
  return id;
};
const ids = () =>
  handle
    .prepare('select id from things order by id')
    .all()
    .map((row) => row.id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  handle = new (await loadSqliteEngine()).DatabaseSync(join(folder, 'test.db'));
  configureWriter(handle);
  handle.exec('create table things (id integer primary key)');
  [statements, fatal, failures] = [[], [], new Map()];
});
afterEach(async () => {
  handle.close();
  await rm(folder, { recursive: true });
});

describe('writes', () => {
  it('that wait at the same time share one commit, and are answered after it', async () => {
    const writes = createWrites();
    const answers = Array.from({ length: 50 }, (_, id) =>
      writes.write(insert(id)).then((value) => [value, statements.at(-1)]),
    );
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, (_, id) => [id, 'commit']));
    expect(statements.filter((statement) => statement === 'commit')).toHaveLength(1);
  });

  it('that arrive while others are committed share the next commit', async () => {
    const writes = createWrites();
    const second = writes
      .write(insert(1))
      .then(() => Promise.all([writes.write(insert(2)), writes.write(insert(3))]));
    await second;
    expect(statements.filter((statement) => statement === 'commit')).toHaveLength(2);
  });

  it('that fail leave those beside them alone, and nothing of themselves', async () => {
    const writes = createWrites();
    const failing = async (transaction: Transaction) => {
      await insert(2)(transaction);
      throw new RangeError('no');
    };
    const answers = await Promise.allSettled([
      writes.write(insert(1)),
      writes.write(failing),
      writes.write(insert(3)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: new RangeError('no') });
    expect(ids()).toEqual([1, 3]);
  });

  it('that break a constraint fail alone', async () => {
    const writes = createWrites();
    const answers = await Promise.allSettled([1, 1, 2].map((id) => writes.write(insert(id))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('see what earlier ones of their group did', async () => {
    const writes = createWrites();
    const count = async (transaction: Transaction) =>
      (await sql<{ n: number }>`select count(*) as n from things`.execute(transaction)).rows[0]?.n;
    expect(await Promise.all([writes.write(insert(1)), writes.write(count)])).toEqual([1, 1]);
  });

  it('cannot use their transaction after they have ended', async () => {
    const writes = createWrites();
    let leaked: Transaction | undefined;
    await writes.write(async (transaction) => {
      leaked = transaction;
    });
    await expect(leaked && insert(1)(leaked)).rejects.toThrow('after it had ended');
    expect(ids()).toEqual([]);
  });

  it('that take too long are abandoned, and hold up the others no longer', async () => {
    const writes = createWrites({ workTimeoutMs: 20 });
    const stuck = writes.write(async (transaction) => {
      await insert(1)(transaction);
      await wait(60_000, undefined, { ref: false });
    });
    const other = writes.write(insert(2));
    await expect(stuck).rejects.toMatchObject({ code: 'UNAVAILABLE', detail: 'the write took too long' });
    expect(await other).toBe(2);
    expect(ids()).toEqual([2]);
  });

  it('are refused when too many are waiting', async () => {
    const writes = createWrites({ mostWaiting: 3 });
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((id) => writes.write(insert(id))));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(answers[4]).toMatchObject({ reason: { code: 'UNAVAILABLE', status: 503 } });
    expect(await writes.write(insert(6))).toBe(6);
  });

  it('that are waiting are completed by closing, and later ones refused', async () => {
    const writes = createWrites();
    const waiting = writes.write(insert(1));
    await writes.close();
    expect(await waiting).toBe(1);
    await expect(writes.write(insert(2))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('when the disk fails', () => {
  it.each([
    ['an fsync', 1_034],
    ['a write', 778],
    ['an error without more to it', 10],
  ])('nothing is acknowledged after %s, and the process is told to stop', async (_, errcode) => {
    const writes = createWrites();
    failures.set('commit', diskError(errcode));
    const answers = await Promise.allSettled([writes.write(insert(1)), writes.write(insert(2))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(fatal).toMatchObject([
      { message: 'the database cannot be written safely any more', cause: { errcode } },
    ]);
    failures.clear();
    await expect(writes.write(insert(3))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(fatal).toHaveLength(1);
  });

  it('those that were waiting are refused too', async () => {
    const writes = createWrites();
    failures.set('commit', diskError(1_034));
    const answers = await Promise.allSettled(
      Array.from({ length: 300 }, (_, id) => writes.write(insert(id))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    expect(fatal).toHaveLength(1);
  });

  it('a full disk refuses the writes at hand, keeps nothing of them, and goes on when there is room again', async () => {
    const writes = createWrites();
    failures.set('commit', Object.assign(new Error('database or disk is full'), { errcode: 13 }));
    await expect(writes.write(insert(1))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(ids()).toEqual([]);
    failures.clear();
    expect(await writes.write(insert(2))).toBe(2);
    expect(fatal).toEqual([]);
  });

  it('a database locked by somebody else refuses the writes at hand', async () => {
    const writes = createWrites();
    failures.set('begin immediate', Object.assign(new Error('database is locked'), { errcode: 5 }));
    await expect(writes.write(insert(1))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(fatal).toEqual([]);
  });
});
