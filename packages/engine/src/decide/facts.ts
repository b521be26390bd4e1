import type { Value } from '../value.ts';

/** An attribute that exists but could not be had now: a function failed, a store did not answer. Reading it is an ERROR, with this cause. */
export class Unavailable {
  readonly cause: string;
  constructor(cause: string) {
    this.cause = cause;
  }
}

/** A function attribute that has not been run. `decide` answers which of these it needs, if any. */
export const DEFERRED: unique symbol = Symbol('deferred');

/** What is known of one attribute. */
export type Fact = Value | Unavailable | typeof DEFERRED;

/** What is known at one moment, by full attribute name. A name that is not there is absent: it reads as `null`. A `Map` is one. */
export type Facts = { get(attribute: string): Fact | undefined };
