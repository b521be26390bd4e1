import type { InvocationOutcome } from '../invoke-function.ts';
import type { LogLine } from '../sandbox/sandbox.ts';
import type { FunctionLogEntry } from './function-log-store.ts';

const MOST_LINES = 100;
const MOST_LOG_CHARACTERS = 16_000;
const MOST_MESSAGE_CHARACTERS = 4_000;

/** What is kept of a call's outcome: as many lines as fit, and how many do not. */
export function boundOutcome({
  end,
  logs,
  tookMs,
}: InvocationOutcome): Pick<FunctionLogEntry, 'error' | 'logs' | 'tookMs'> {
  return {
    ...(end.kind === 'error' && {
      error: { code: end.code, message: cut(end.message, MOST_MESSAGE_CHARACTERS) },
    }),
    logs: boundLines(logs),
    tookMs,
  };
}

function boundLines(lines: readonly LogLine[]): readonly LogLine[] {
  const kept: LogLine[] = [];
  let left = MOST_LOG_CHARACTERS;
  for (const { level, text } of lines.slice(0, MOST_LINES)) {
    if (left <= 0) break;
    kept.push({ level, text: cut(text, left) });
    left -= text.length;
  }
  const more = lines.length - kept.length;
  return more === 0 ? kept : [...kept, { level: 'warn', text: `… and ${more} more lines` }];
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (cut by the log)`;
}
