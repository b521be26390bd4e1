import { readCount } from './guest-access.ts';
import type { GuestFunctions } from './guest-functions.ts';

// Of a timer's delay; and no guest counts its timers that far.
const LARGEST = 2 ** 31 - 1;

/** The timers of one run. */
export type Timers = {
  readonly functions: GuestFunctions;
  /** Whether one is still to come. */
  isPending(): boolean;
  clear(): void;
};

/** Makes the timers of a guest, which bounds how many there are. */
export function createTimers(fire: (id: number) => void): Timers {
  const timers = new Map<number, NodeJS.Timeout>();
  const disarm = (id: number) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  const arm = (id: number, delayMs: number) => {
    const timer = setTimeout(() => {
      timers.delete(id);
      fire(id);
    }, delayMs);
    timers.set(id, timer);
  };
  return {
    functions: {
      arm([id, delayMs]) {
        arm(readCount(id, LARGEST), readCount(delayMs, LARGEST));
      },
      disarm([id]) {
        disarm(readCount(id, LARGEST));
      },
    },
    isPending: () => timers.size > 0,
    clear: () => [...timers.keys()].forEach(disarm),
  };
}
