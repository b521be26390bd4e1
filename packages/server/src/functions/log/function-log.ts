import type { Actor } from '../../audit/actor.ts';
import type { InvocationOutcome } from '../invoke-function.ts';
import type { InvocationSource } from './function-log-store.ts';

/** Why, and on whose behalf, a function is called. */
export type InvocationCause = { readonly source: InvocationSource; readonly by?: Actor };

/** A call that has ended. */
export type EndedCall = InvocationCause & {
  readonly accountId: string;
  readonly functionName: string;
  readonly outcome: InvocationOutcome;
};

/**
 * Where calls of functions are noted. Noting never delays and never fails a call: `note` returns at once. Calls by hand and by schedule
 * are all logged; of those that decisions make, and that can be thousands in a second, only those that failed or wrote something, and of
 * each function only so many in a minute. `flush` resolves when all that was noted before it is on disk, or lost.
 */
export type FunctionLog = {
  note(call: EndedCall): void;
  flush(): Promise<void>;
};
