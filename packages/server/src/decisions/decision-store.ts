import type { Outcome } from '@conversation-orchestrator/engine';
import type { Position } from '../cursor.ts';
import type { DecisionRecord } from './decision-log.ts';

/** What decisions can be found by. There is an index for each of these and for nothing else, so that no list has to search. */
export type DecisionKey = {
  /** `policyId` is the winner. */
  readonly name: 'conversationId' | 'policyId' | 'outcome';
  readonly value: string;
};

/** Which decisions of an account. Times are epoch milliseconds: `from` included, `to` excluded. */
export type DecisionRange = {
  readonly accountId: string;
  readonly key?: DecisionKey;
  readonly from?: number;
  readonly to?: number;
  /** Begin after this decision of the page before. */
  readonly after?: Position;
  readonly limit: number;
};

/** How long the intervals of a count are. Both are of UTC. */
export type UsageInterval = 'hour' | 'day';

/** Which counts of an account: of intervals that begin in `from` (included) to `to` (excluded), epoch milliseconds. */
export type UsageRange = {
  readonly accountId: string;
  readonly interval: UsageInterval;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
};

/** How many decisions of one interval ended in one way. */
export type UsageCount = {
  /** Where the interval begins: epoch milliseconds. */
  readonly at: number;
  readonly outcome: Outcome;
  /** The winner. */
  readonly policyId?: string;
  readonly count: number;
};

/**
 * Keeps decisions, and counts them by hour. No call ever shows or touches anything of another account.
 *
 * Implementations must:
 * - add a batch and its counts in one transaction, durable before `appendAll` resolves; keep nothing of one that fails;
 * - neither keep nor count again a decision that is there already, so that a batch can be repeated when it is not known what became of it;
 * - give back a record as it was given, whatever characters its texts have;
 * - keep the counts when decisions are deleted.
 */
export type DecisionStore = {
  appendAll(records: readonly DecisionRecord[]): Promise<void>;

  /** One decision; undefined where there is none. */
  find(accountId: string, nextActionId: string): Promise<DecisionRecord | undefined>;

  /** The decisions of a range, newest first; those of one millisecond in descending order of their ids. */
  list(range: DecisionRange): Promise<readonly DecisionRecord[]>;

  /** The counts of a range, in order of time. */
  usage(range: UsageRange): Promise<readonly UsageCount[]>;

  /** Deletes the oldest decisions made before a moment, at most `limit`. Answers how many. */
  deleteBefore(accountId: string, moment: number, limit: number): Promise<number>;

  /** Deletes counts of hours that began before a moment, at most `limit`. Answers how many. */
  deleteUsageBefore(accountId: string, moment: number, limit: number): Promise<number>;
};
