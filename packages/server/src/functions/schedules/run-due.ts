import type { Clock } from '../../clock.ts';
import type { CallSlots } from '../call-slots.ts';
import { callTimeoutMs } from '../call-timeout.ts';
import type { InvokeFunction } from '../invoke-function.ts';
import { readSchedule } from './schedule.ts';
import type { ScheduledFunction, ScheduleStore } from './schedule-store.ts';

/** What schedules are served with. */
export type SchedulingParts = {
  readonly schedules: Pick<ScheduleStore, 'list' | 'claim'>;
  readonly invoke: InvokeFunction;
  readonly slots: CallSlots;
  readonly clock: Clock;
};

/** Told of each call that is started. None rejects. */
type OnStart = (call: Promise<unknown>) => void;

const MINUTE_MS = 60_000;

/**
 * Runs every function that is due, each as soon as there is a place for it, until the signal is given: what has found none by then stays
 * due, for another node or the next time. However many due times were missed, a function is run once. Does not wait for the last calls.
 */
export async function runDue(parts: SchedulingParts, signal: AbortSignal, onStart: OnStart): Promise<void> {
  const { clock, schedules } = parts;
  const running = new Set<Promise<unknown>>();
  let waiting = findDue(await schedules.list(), clock.now());
  for (;;) {
    waiting = await startSome(parts, waiting, signal, (call) => {
      onStart(call);
      running.add(call);
      call.finally(() => running.delete(call));
    });
    // Where none of these runs, calls of an earlier time have the places: they are free when they are free.
    if (waiting.length === 0 || running.size === 0 || signal.aborted) return;
    await oneOf(running, signal);
  }
}

/** Starts those for which there are places. Answers the others. */
async function startSome(
  parts: SchedulingParts,
  waiting: readonly ScheduledFunction[],
  signal: AbortSignal,
  onStart: OnStart,
): Promise<readonly ScheduledFunction[]> {
  const left: ScheduledFunction[] = [];
  for (const scheduled of waiting) {
    const giveBack = signal.aborted ? undefined : parts.slots.take(scheduled.accountId);
    if (giveBack === undefined) left.push(scheduled);
    else await startClaimed(parts, scheduled, giveBack, onStart);
  }
  return left;
}

/** Starts a function for which there is a place, unless another node was faster. */
async function startClaimed(
  { clock, invoke, schedules }: SchedulingParts,
  scheduled: ScheduledFunction,
  giveBack: () => void,
  onStart: OnStart,
): Promise<void> {
  const { accountId } = scheduled;
  const claiming = schedules.claim(scheduled, minuteOf(clock.now()));
  const fn = await claiming.catch((error: unknown) => {
    giveBack();
    throw error;
  });
  if (fn === undefined) giveBack();
  else {
    const call = { accountId, function: fn, payload: {}, timeoutMs: callTimeoutMs(fn) };
    onStart(invoke(call).finally(giveBack));
  }
}

/** Resolves when one of them has ended, or the signal is given. */
async function oneOf(running: ReadonlySet<Promise<unknown>>, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop, { once: true });
  });
  await Promise.race([...running, aborted]);
  signal.removeEventListener('abort', stop);
}

/** Those whose time has come, the longest waiting first. */
function findDue(all: readonly ScheduledFunction[], now: number): readonly ScheduledFunction[] {
  return all
    .flatMap((scheduled) => {
      const dueAt = dueTimeOf(scheduled);
      return dueAt !== undefined && dueAt <= now ? [{ scheduled, dueAt }] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ scheduled }) => scheduled);
}

function dueTimeOf({ changedAt, schedule, servedUntil = 0 }: ScheduledFunction): number | undefined {
  const read = readSchedule(schedule);
  // What was served under this name before the function was changed says nothing about what it is now.
  return read.kind === 'schedule' ? read.next(minuteOf(Math.max(changedAt, servedUntil))) : undefined;
}

/** The minute a moment is in. Due times are whole minutes, so that the first after it is the first after the moment, too. */
function minuteOf(moment: number): number {
  return moment - (moment % MINUTE_MS);
}
