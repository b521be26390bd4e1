import type { Timing } from './timing.ts';

type Common = {
  readonly title: string;
  readonly policies: number;
  readonly compileMs: number;
};

/** How one contender did on one list. */
export type Measured = Common &
  Timing & {
    readonly kind: 'measured';
    /** How many different contexts were decided; all gave the expected answer. */
    readonly contexts: number;
    /** What the compiled list holds, after it has decided every context once. */
    readonly heapBytes: number;
    readonly residentBytes: number;
  };

/** A contender that is too slow for a list of that length. */
export type Skipped = Common & { readonly kind: 'skipped'; readonly reason: string };

/** The result of one contender on one list. */
export type Measurement = Measured | Skipped;
