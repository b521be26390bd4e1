import type { Machine } from '../machine.ts';
import type { Answered } from './load.ts';
import type { Measured } from './measure.ts';

/** One scenario, with ours and with the floor: of each the round that answered most. */
export type Compared = { readonly name: string; readonly ours: Measured; readonly bare: Measured };

/** One run of the whole benchmark. */
export type Results = {
  readonly machine: Machine;
  /** Next actions, by how many policies there are. */
  readonly nextActions: ReadonlyMap<number, Compared>;
  readonly save: Compared;
  readonly read: Compared;
  /** Next actions with 1,000 policies, at half of the rate they were answered at. */
  readonly halfRate: Answered;
  /** MB of the resident set, at the beginning and after every so many further next actions. */
  readonly residentMb: readonly number[];
  readonly requestsPerLook: number;
  /** Decisions that found the queue of the log full: answered, and counted, but not in the log. */
  readonly notLogged: number;
};
