import type { Clock } from '../clock.ts';

/** A clock that stands until it is moved. */
export type StandingClock = Clock & {
  /** Moves it forward. */
  advance(milliseconds: number): void;
};

const START = Date.UTC(2030, 0, 15, 12);

/** Makes a clock that stands, at noon of 15 January 2030 UTC where nothing else is said. */
export function standingClock(start = START): StandingClock {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
