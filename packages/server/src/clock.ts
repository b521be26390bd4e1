/** The time, as everything that depends on it is given it: tests stop it. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
};

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
