import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';

/** A function that was called for a decision, as its record keeps it. What it answered is not in it: that is the fact of its attribute. */
export type FunctionCall = {
  /** By its full name. */
  readonly attribute: string;
  readonly function: string;
  /** Its payload. Left out where a parameter could not be had, or it was too large to be kept. */
  readonly input?: Value;
  /** Why there was no result. */
  readonly error?: { readonly code: string; readonly message: string };
  readonly tookMs: number;
  /** An earlier call had answered already. */
  readonly cached?: true;
  /** The attribute's default was used in place of a result. */
  readonly usedDefault?: true;
};

type CallEntry = NonNullable<PolicyLogEntry['functions']>[number];

/** Calls as clients see them, with what they answered. `factOf` tells the values of attributes that are known. */
export function describeCalls(
  calls: readonly FunctionCall[] | undefined,
  factOf: (attribute: string) => Value | undefined,
): { readonly functions?: readonly CallEntry[] } {
  if (calls === undefined || calls.length === 0) return {};
  return {
    functions: calls.map(({ attribute, function: called, input, ...rest }) => {
      const output = factOf(attribute);
      return {
        attribute,
        function: called,
        ...(input !== undefined && { input }),
        ...(output !== undefined && { output }),
        ...rest,
      };
    }),
  };
}
