import type { Actor } from '../../audit/actor.ts';
import type { Position } from '../../cursor.ts';
import type { LogLine } from '../sandbox/sandbox.ts';

/** Why a function was called. */
export type InvocationSource = 'decision' | 'manual' | 'schedule';

/** One call of a function that is worth a look. */
export type FunctionLogEntry = {
  readonly id: string;
  readonly accountId: string;
  readonly functionName: string;
  /** When it ended: epoch milliseconds. */
  readonly at: number;
  readonly source: InvocationSource;
  /** Who called it by hand. */
  readonly by?: Actor;
  readonly error?: { readonly code: string; readonly message: string };
  readonly logs: readonly LogLine[];
  readonly tookMs: number;
};

/** When a function was last called, and when a call last failed: epoch milliseconds. */
export type FunctionActivity = { readonly lastRunAt: number; readonly lastFailedAt?: number };

/** The activity of one function. */
export type NotedActivity = FunctionActivity & { readonly accountId: string; readonly functionName: string };

/** Which calls of a function. */
export type FunctionLogRange = {
  readonly accountId: string;
  readonly functionName: string;
  /** Begin after this entry of the page before. */
  readonly after?: Position;
  readonly limit: number;
};

/**
 * Keeps what became of calls of functions. No call ever shows or touches anything of another account.
 *
 * Implementations must:
 * - add entries and activity in one transaction, durable before `append` resolves; keep nothing of one that fails;
 * - add no entry twice, so that a batch can be repeated when it is not known what became of it;
 * - keep of each function only the newest entries, as many as `most` says, and the latest times, in whatever order they come;
 * - give back an entry as it was given, whatever characters its texts have.
 */
export type FunctionLogStore = {
  append(
    entries: readonly FunctionLogEntry[],
    activity: readonly NotedActivity[],
    most: number,
  ): Promise<void>;

  /** The entries of a function, newest first; those of one millisecond in descending order of their ids. */
  list(range: FunctionLogRange): Promise<readonly FunctionLogEntry[]>;

  /** The activity of the account's functions, by name, as far as they have any. */
  activity(accountId: string): Promise<ReadonlyMap<string, FunctionActivity>>;

  /** Deletes entries and activity from before a moment, at most `limit` of either. Answers how many entries. */
  deleteBefore(accountId: string, moment: number, limit: number): Promise<number>;
};
