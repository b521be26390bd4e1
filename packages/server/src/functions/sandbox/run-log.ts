import type { LogLine } from './sandbox.ts';

/** The lines of one run, as they come. */
export type RunLog = {
  add(line: LogLine): void;
  /** All of them; the last says how many there were beside these. */
  close(unwritten: number): readonly LogLine[];
};

/** Makes the log of one run. */
export function createRunLog(): RunLog {
  const lines: LogLine[] = [];
  return {
    add: (line) => lines.push(line),
    close: (unwritten) =>
      unwritten === 0 ? [...lines] : [...lines, { level: 'warn', text: `… and ${unwritten} more lines` }],
  };
}
