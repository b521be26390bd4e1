import { readdirSync, readFileSync } from 'node:fs';
import type { Served } from './child.ts';

/** Processor time a process has used since its start, in µs (Linux). */
export type Usage = {
  /** Of the thread that serves. */
  readonly main: number;
  /** Of all threads: collecting garbage, compiling, and the thread of the decision log are in it. */
  readonly all: number;
};

const NANOSECONDS_PER_MICRO = 1_000;
const KB_PER_MB = 1_024;

/** Reads what a process has used. */
export function usageOf({ child }: Served): Usage {
  const tasks = `/proc/${child.pid}/task`;
  const microsOf = (task: string | number | undefined) => {
    const [onProcessor] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
    return Number(onProcessor) / NANOSECONDS_PER_MICRO;
  };
  const all = readdirSync(tasks).reduce((sum, task) => sum + microsOf(task), 0);
  return { main: microsOf(child.pid), all };
}

/** The resident set of a process, in MB. */
export function residentMb({ child }: Served): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / KB_PER_MB);
}
