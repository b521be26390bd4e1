import { Cron } from 'croner';
import { LRUCache } from 'lru-cache';

/** When a function is run without being asked. */
export type Schedule = {
  readonly kind: 'schedule';
  /** The first due time after a moment, both epoch milliseconds; undefined where there is none any more. */
  next(after: number): number | undefined;
};

/** What is wrong with a schedule, in words that name the part. */
export type ScheduleMistake = { readonly kind: 'mistake'; readonly message: string };

const PARTS = ['minute', 'hour', 'day of the month', 'month', 'day of the week'] as const;

const MOST_KNOWN = 10_000;
const MOST_ANSWERS = 100;
const known = new LRUCache<string, Schedule | ScheduleMistake>({ max: MOST_KNOWN });

/**
 * Reads a cron expression of five parts, in UTC. What it cannot mean is said of the part that is wrong. A sixth part (seconds), nicknames such
 * as `@daily`, dates, and `?`, which would stand for the time of reading, are refused.
 */
export function readSchedule(text: string): Schedule | ScheduleMistake {
  let read = known.get(text);
  if (read === undefined) {
    read = parse(text);
    known.set(text, read);
  }
  return read;
}

function parse(text: string): Schedule | ScheduleMistake {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== PARTS.length) {
    return mistake(
      `must have five parts (${PARTS.join(', ')}), not ${text.trim() === '' ? 0 : parts.length}`,
    );
  }
  for (const [at, part] of parts.entries()) {
    const message = mistakeOfPart(part, at);
    if (message !== undefined) return mistake(message);
  }
  const cron = cronOf(parts);
  if (cron.nextRun(new Date()) === null) return mistake('never comes: there is no such day');
  return { kind: 'schedule', next: remembering((after) => cron.nextRun(new Date(after))?.getTime()) };
}

/** Each part is read among others that are right: then it is the one a complaint is about. */
function mistakeOfPart(part: string, at: number): string | undefined {
  const called = `the ${PARTS[at]}, “${part}”, is wrong`;
  if (part.includes('?')) return `${called}: ? is not supported`;
  try {
    cronOf(PARTS.map((_, place) => (place === at ? part : '*')));
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^CronPattern: (Syntax error, )?/, '') : '';
    return `${called}: ${reason}`;
  }
}

function cronOf(parts: readonly string[]): Cron {
  return new Cron(parts.join(' '), { timezone: 'UTC', paused: true });
}

function mistake(message: string): ScheduleMistake {
  return { kind: 'mistake', message };
}

/** Remembers answers: the same is asked every few seconds until its time has come, and finding it takes a fraction of a millisecond. */
function remembering(find: (after: number) => number | undefined): Schedule['next'] {
  const answers = new Map<number, number | undefined>();
  return (after) => {
    if (answers.has(after)) return answers.get(after);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const next = find(after);
    answers.set(after, next);
    return next;
  };
}
