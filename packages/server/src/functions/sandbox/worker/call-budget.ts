import { MAX_CALL_CHARACTERS, MAX_CALLS, MAX_TRAFFIC_CHARACTERS } from '../limits.ts';

/** Counts the calls of one run: undefined for one that may be made, else why not. */
export type CallBudget = (args: string | undefined) => string | undefined;

/** Makes the budget of one run. Arguments that are undefined were no text of a length that is allowed. */
export function createCallBudget(): CallBudget {
  let calls = 0;
  let characters = 0;
  return (args) => {
    if (args === undefined) return `A call may have ${MAX_CALL_CHARACTERS} characters at most`;
    if (++calls > MAX_CALLS) return `At most ${MAX_CALLS} calls can be made`;
    characters += args.length;
    return characters > MAX_TRAFFIC_CHARACTERS
      ? `All calls together may have ${MAX_TRAFFIC_CHARACTERS} characters at most`
      : undefined;
  };
}
