import type { CustomerFunction } from '../customer-function.ts';

/** A function that is run without being asked, and how far its schedule has been served. Times are epoch milliseconds. */
export type ScheduledFunction = {
  readonly accountId: string;
  readonly functionName: string;
  /** A cron expression. */
  readonly schedule: string;
  /** When the function was last changed: what was due before is not to be served. */
  readonly changedAt: number;
  /** Every due time until then, this included, has been served; undefined where none of this schedule has. */
  readonly servedUntil?: number;
};

/**
 * Tells what is scheduled, and lets one node serve each due time. Implementations must:
 * - answer with `list` all functions with a schedule, of all accounts, as they are now;
 * - of several claims made from what was listed before any of them, on whatever nodes, let exactly one through.
 */
export type ScheduleStore = {
  list(): Promise<readonly ScheduledFunction[]>;

  /**
   * Says that everything due until a moment is served by whoever asks. Answers the function to run; undefined where another was faster, or
   * the function does not have this schedule any more.
   */
  claim(scheduled: ScheduledFunction, until: number): Promise<CustomerFunction | undefined>;

  /** Forgets how far schedules have been served that there are no more. */
  sweep(): Promise<void>;
};
