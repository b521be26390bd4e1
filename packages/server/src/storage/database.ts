import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The two stores the product runs on. The same queries and migrations run on both. */
export type DialectName = 'sqlite' | 'postgres';

/** A transaction under way: what a `write` is given to work with. It cannot be used after the write has ended. */
export type Transaction = Kysely<Schema>;

/**
 * Where everything is kept. Every implementation must fulfil what is said here; callers rely on nothing else.
 *
 * JSON is kept as text, times as epoch milliseconds, booleans as 0 and 1, in every dialect.
 */
export type Database = {
  readonly dialect: DialectName;

  /**
   * Reads what is committed. Never waits for a write, and never sees a part of one.
   * Writing through it is refused on SQLite and must not be done on PostgreSQL.
   */
  readonly read: Kysely<Schema>;

  /**
   * Runs `work` in a transaction and answers what it answered.
   *
   * - Resolves only when the transaction is on disk: it survives `kill -9` and power loss.
   * - When `work` throws, nothing of it is kept, nothing of others is lost, and the same error is thrown.
   * - Writes do not see each other's parts: one that reads before it writes must lock what it read (`forUpdate` where the dialect
   *   has it), which is enough to make it correct.
   * - `work` may run more than once (after a serialization failure): it must have no effect but through its transaction.
   * - `work` must wait for nothing but its transaction. On SQLite all writes share one connection; work that takes longer than ten
   *   seconds is abandoned, and rolled back.
   * - When too many writes are waiting, or the store does not answer, throws the problem `UNAVAILABLE`, having kept nothing.
   * - A failure to put acknowledged work on disk is fatal: no write resolves after it, and `onFatal` is called.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;

  /** Completes the writes that are waiting, then lets go of everything. Later calls fail. */
  close(): Promise<void>;
};
