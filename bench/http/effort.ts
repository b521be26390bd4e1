/** How long to measure. */
export type Effort = {
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly seconds: number;
  /** How often the resident set is looked at while it shall stay flat, and requests between two looks. */
  readonly looks: number;
  readonly requestsPerLook: number;
  /** When to stop looking on a machine too busy for that many requests. */
  readonly mostLookingSeconds: number;
};

/** The whole benchmark, a million requests among it; at most eight minutes. */
export const FULL: Effort = {
  warmUpSeconds: 5,
  rounds: 3,
  seconds: 5,
  looks: 20,
  requestsPerLook: 50_000,
  mostLookingSeconds: 240,
};

/** A minute, for whoever changes something and wants to see what came of it. Nothing is written to `results/`. */
export const QUICK: Effort = {
  warmUpSeconds: 3,
  rounds: 2,
  seconds: 2,
  looks: 4,
  requestsPerLook: 20_000,
  mostLookingSeconds: 20,
};
