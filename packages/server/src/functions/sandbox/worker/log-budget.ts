import { MAX_LINE_CHARACTERS, MAX_LOG_CHARACTERS, MAX_LOG_LINES } from '../limits.ts';
import type { LogLine } from '../sandbox.ts';

/** How much a run has written, and how much it may write. */
export type LogBudget = {
  /** Passes a line on, cut to its length, as long as there is room. */
  write(line: LogLine): void;
  /** Lines that found no room. */
  readonly unwritten: number;
};

/** Makes the budget of one run. */
export function createLogBudget(passOn: (line: LogLine) => void): LogBudget {
  let lines = 0;
  let characters = 0;
  let unwritten = 0;
  return {
    write({ level, text: given }) {
      const text = given.slice(0, MAX_LINE_CHARACTERS);
      if (lines >= MAX_LOG_LINES || characters + text.length > MAX_LOG_CHARACTERS) {
        unwritten++;
        return;
      }
      lines++;
      characters += text.length;
      passOn({ level, text });
    },
    get unwritten() {
      return unwritten;
    },
  };
}
