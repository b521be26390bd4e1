import type { Fact, Unavailable, Value } from '@conversation-orchestrator/engine';
import type { FunctionCall } from '../decisions/function-call.ts';
import type { CustomerFunction } from '../functions/customer-function.ts';
import type { CustomAttribute, Revised } from '../policies/routing.ts';

/** One function attribute to run. */
export type FunctionRun = {
  readonly accountId: string;
  readonly attribute: CustomAttribute & { readonly type: 'function' };
  /** The function it names, as it is in the routing the decision is made with; undefined where there is none. */
  readonly function: Revised<CustomerFunction> | undefined;
  /** What is known of an attribute that its parameters read. */
  readonly read: (attribute: string) => Fact;
  /** How long the decision can wait. */
  readonly timeoutMs: number;
};

/** What came of it: the value of the attribute, or why it has none, and what is kept of the call. */
export type FunctionRan = { readonly fact: Value | Unavailable; readonly call: FunctionCall };

/** Runs a function attribute. Never fails: what goes wrong is `Unavailable`, with the cause. */
export type RunFunction = (run: FunctionRun) => Promise<FunctionRan>;
