/** How many different values the attributes with many values have, for a list of that many policies. */
export type Domain = {
  readonly intents: number;
  readonly keys: number;
  readonly rareWords: number;
  /** Ranges over fine numbers are this wide at most. */
  readonly narrowRange: number;
};

/**
 * Sizes the values to the list, as a list that grows by new intents, new customers and new words does:
 * any one context satisfies the selective condition of a few policies, however long the list is.
 */
export function domainFor(policyCount: number): Domain {
  return {
    intents: Math.ceil(policyCount / 3),
    keys: Math.max(1_000, policyCount),
    rareWords: Math.max(200, Math.ceil(policyCount / 5)),
    narrowRange: Math.min(100_000, Math.ceil(20_000_000 / policyCount)),
  };
}
