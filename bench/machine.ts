import os from 'node:os';

/** What a benchmark ran on. */
export type Machine = {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** How many other processes wanted to run, on average, in the minute before: with more than a few tenths, times are noisy. */
  readonly loadBefore: number;
};

/** Describes this machine, as it is before the first measurement. */
export function describeMachine(): Machine {
  return {
    node: process.version,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    loadBefore: os.loadavg()[0] ?? 0,
  };
}

/** The line below the title of every report. */
export function machineLine({ node, processor, cores, loadBefore }: Machine): string {
  return `Node ${node}, ${processor}, ${cores} cores, load ${loadBefore.toFixed(1)} before the run.`;
}
