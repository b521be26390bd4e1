/** Tries compiled policies from top to bottom and answers the place of the first that holds, or -1: for languages that know expressions, not lists. */
export function firstHolding<Input>(tests: readonly ((input: Input) => unknown)[], input: Input): number {
  for (let at = 0; at < tests.length; at += 1) {
    if ((tests[at] as (input: Input) => unknown)(input)) return at;
  }
  return -1;
}
