import type { Measurement } from './measurement.ts';
import type { MicroFigures } from './micro-figures.ts';

/** What the benchmark ran on. */
export type Machine = {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** How many other processes wanted to run, on average, in the minute before: with more than a few tenths, times are noisy. */
  readonly loadBefore: number;
};

/** One run of the whole benchmark. */
export type Results = {
  readonly machine: Machine;
  readonly sizes: readonly number[];
  readonly contenders: readonly { readonly title: string; readonly use: string }[];
  readonly measurements: readonly Measurement[];
  readonly micro: { readonly rows: MicroFigures; readonly expressions: MicroFigures };
};
