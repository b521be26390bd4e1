import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '@conversation-orchestrator/api';
import type { Transaction } from '../database.ts';
import type { SqliteHandle } from './engine.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { isFatalFailure, isSqliteFailure } from './sqlite-failure.ts';
import { workTransactions } from './work-transaction.ts';

/** What one write does. */
type Work<T> = (transaction: Transaction) => Promise<T>;

type Waiting = {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

export type GroupCommitOptions = {
  readonly handle: SqliteHandle;
  readonly connection: SqliteConnection;
  /** Called once, when it is not known any more what is on disk. */
  readonly onFatal: (error: Error) => void;
  /** Writes that may wait; a further one is refused. */
  readonly mostWaiting?: number;
  /** How long one write may take before it is abandoned. */
  readonly workTimeoutMs?: number;
};

const MOST_WAITING = 10_000;
const WORK_TIMEOUT_MS = 10_000;
// Bounds how long the event loop waits for one group, reads included.
const MOST_IN_GROUP = 128;

/**
 * The one writer of a SQLite file. Writes that arrive while a transaction is being committed share the next one, so that many of them
 * share one fsync. Each runs alone, in a savepoint of its own, and is answered when the commit is on disk.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #connection: SqliteConnection;
  readonly #begin: ReturnType<typeof workTransactions>;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #stopped: Error | undefined;
  #hasFailed = false;
  /** Started anew for every write: cheaper than a timer for each. */
  readonly #watchdog: NodeJS.Timeout;
  #giveUp: ((error: Error) => void) | undefined;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    this.#connection = options.connection;
    this.#begin = workTransactions(options.connection);
    const giveUp = () => this.#giveUp?.(unavailable('the write took too long'));
    this.#watchdog = setTimeout(giveUp, options.workTimeoutMs ?? WORK_TIMEOUT_MS).unref();
  }

  /** Runs work in the next group. Resolves when it is on disk; rejects, having kept nothing of it, when it throws. */
  write<T>(work: Work<T>): Promise<T> {
    if (this.#stopped) return Promise.reject(unavailable('the store has stopped', this.#stopped));
    if (this.#waiting.length >= (this.#options.mostWaiting ?? MOST_WAITING)) {
      return Promise.reject(unavailable('too many writes are waiting'));
    }
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Whether it is not known any more what is on disk. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Completes what is waiting, and refuses what comes later. */
  async close(): Promise<void> {
    while (this.#draining) await this.#draining;
    this.#stopped ??= new Error('it was closed');
    clearTimeout(this.#watchdog);
  }

  async #drain(): Promise<void> {
    do {
      // All requests that the event loop has ready by now join the group.
      await nextTurn();
      await this.#commitGroup(this.#waiting.splice(0, MOST_IN_GROUP));
    } while (this.#waiting.length > 0);
    this.#draining = undefined;
  }

  async #commitGroup(group: readonly Waiting[]): Promise<void> {
    const [only] = group;
    try {
      this.#connection.run('begin immediate');
      if (group.length === 1 && only !== undefined) return await this.#commitAlone(only);
      const answers = [];
      for (const waiting of group) answers.push(await this.#runInSavepoint(waiting));
      this.#connection.run('commit');
      for (const answer of answers) answer();
    } catch (error) {
      this.#abandon(group, error);
    }
  }

  /** A write that shares its transaction with no other needs no savepoint, which would cost as much as a small write itself. */
  async #commitAlone({ work, resolve, reject }: Waiting): Promise<void> {
    let value: unknown;
    try {
      value = await this.#runInTime(work);
    } catch (error) {
      if (isFatalFailure(error) || !this.#options.handle.isTransaction) throw error;
      this.#connection.run('rollback');
      reject(error);
      return;
    }
    this.#connection.run('commit');
    resolve(value);
  }

  /** Answers how to answer: not before the commit, because even a failure may be the effect of an earlier write of the group. */
  async #runInSavepoint({ work, resolve, reject }: Waiting): Promise<() => void> {
    this.#connection.run('savepoint work');
    try {
      const value = await this.#runInTime(work);
      this.#connection.run('release work');
      return () => resolve(value);
    } catch (error) {
      // After some failures SQLite has rolled back everything; then there is no savepoint to return to, and the group has failed.
      if (isFatalFailure(error) || !this.#options.handle.isTransaction) throw error;
      this.#connection.run('rollback to work');
      this.#connection.run('release work');
      return () => reject(error);
    }
  }

  async #runInTime<T>(work: Work<T>): Promise<T> {
    const { transaction, end } = this.#begin();
    try {
      return await new Promise<T>((resolve, reject) => {
        this.#giveUp = reject;
        this.#watchdog.refresh();
        work(transaction).then(resolve, reject);
      });
    } finally {
      this.#giveUp = undefined;
      end();
    }
  }

  #abandon(group: readonly Waiting[], error: unknown): void {
    if (isFatalFailure(error)) this.#stop(error);
    else this.#rollBack();
    const answer = isSqliteFailure(error) ? unavailable('the store cannot write now', error) : error;
    for (const { reject } of group) reject(answer);
  }

  #rollBack(): void {
    try {
      if (this.#options.handle.isTransaction) this.#connection.run('rollback');
    } catch (error) {
      this.#stop(error);
    }
  }

  #stop(cause: unknown): void {
    const error = new Error('the database cannot be written safely any more', { cause });
    this.#hasFailed = true;
    this.#stopped = error;
    for (const { reject } of this.#waiting.splice(0)) reject(unavailable('the store has stopped', error));
    this.#options.onFatal(error);
  }
}

function unavailable(detail: string, cause?: unknown): Problem {
  return new Problem('UNAVAILABLE', detail, { headers: { 'Retry-After': '1' }, cause });
}
