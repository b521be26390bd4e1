import type { Machine } from '../machine.ts';
import type { Measurement } from './measurement.ts';
import type { MicroFigures } from './micro-figures.ts';

/** One run of the whole benchmark. */
export type Results = {
  readonly machine: Machine;
  readonly sizes: readonly number[];
  readonly contenders: readonly { readonly title: string; readonly use: string }[];
  readonly measurements: readonly Measurement[];
  readonly micro: { readonly rows: MicroFigures; readonly expressions: MicroFigures };
};
