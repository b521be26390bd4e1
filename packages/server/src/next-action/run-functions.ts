import { type Fact, Unavailable } from '@conversation-orchestrator/engine';
import type { CustomAttribute } from '../policies/routing.ts';

/** One function attribute to run, and the facts its parameters can read. */
export type FunctionRun = {
  readonly accountId: string;
  readonly attribute: CustomAttribute & { readonly type: 'function' };
  readonly facts: ReadonlyMap<string, Fact>;
};

/** Runs a function attribute. Never fails: what goes wrong is `Unavailable`, with the cause. */
export type RunFunction = (run: FunctionRun) => Promise<Fact>;

/** The answer of a server on which no functions can be run. */
export const withoutFunctions: RunFunction = async ({ attribute }) =>
  new Unavailable(`function ${attribute.function} is not available on this server`);
