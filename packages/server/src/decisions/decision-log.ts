import type { Action, Outcome, Value } from '@conversation-orchestrator/engine';
import type { FunctionCall } from './function-call.ts';

/** What is kept of a decision: all it takes to decide it again, exactly, with the routing of its revision. */
export type DecisionRecord = {
  /** A UUID that sorts by time. */
  readonly nextActionId: string;
  readonly accountId: string;
  /** When it was made, epoch milliseconds. */
  readonly at: number;
  /** The clock it was made with, epoch milliseconds; left out, `at`. */
  readonly decidedFor?: number;
  readonly conversationId?: string;
  readonly customerId?: string;
  readonly sessionId?: string;
  readonly revision: number;
  readonly outcome: Outcome;
  /** The winner, and what it was called. */
  readonly policyId?: string;
  readonly policyName?: string;
  readonly actions: readonly Action[];
  readonly tookMicros: number;
  /** Unavailable attributes the decision would have needed. */
  readonly degraded: readonly string[];
  /** Where only one policy was asked for. */
  readonly askedPolicyId?: string;
  /**
   * The facts it was given, constants of the routing excepted unless the question's own context came before them. Absent attributes are left
   * out; functions that were not run, too.
   */
  readonly facts: ReadonlyMap<string, Value>;
  /** Attributes that were unavailable, with the cause. */
  readonly unavailable: ReadonlyMap<string, string>;
  /** The functions that were called, in order; left out where none was. */
  readonly functions?: readonly FunctionCall[];
  /** Only in a record that was too large for the log. */
  readonly notKept?: NotKept;
};

/** The attributes whose facts a record had to leave out. What it says of them is that they are not known any more. */
export type NotKept = {
  readonly names: readonly string[];
  /** There were more than are named: any attribute the record does not hold may be one of them. */
  readonly others: boolean;
};

/**
 * Where decisions are recorded. Recording never delays and never fails a decision:
 * `append` returns at once; what is appended is written in batches, in order; when too many are waiting the newest are dropped, counted and
 * reported. `flush` resolves when all that was appended before it is on disk, or counted as dropped.
 * What is appended must not be changed afterwards.
 */
export type DecisionLog = {
  append(record: DecisionRecord): void;
  flush(): Promise<void>;
};
