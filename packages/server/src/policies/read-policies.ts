import type { Policy } from '@conversation-orchestrator/engine';
import { etagOf } from './precondition.ts';
import type { Revised, Routing } from './routing.ts';

/** A policy as clients get it. */
export function replyOf({ document, revision }: Revised<Policy>) {
  return { ...document, revision };
}

/** The answer that holds one policy, with its tag. */
export function answerOf<Status extends 200 | 201>(status: Status, policy: Revised<Policy>) {
  return { status, body: replyOf(policy), headers: { ETag: etagOf(policy.revision) } } as const;
}

/** Which policies are wanted. */
export type PolicyFilter = { readonly search?: string; readonly enabled?: boolean };

/** The policies that match, in order. Text is looked for in everything the author wrote, whatever the letter case. */
export function findPolicies(
  { policies }: Routing,
  { search, enabled }: PolicyFilter,
): readonly Revised<Policy>[] {
  const wanted = search?.toLowerCase();
  return policies.filter(
    ({ document }) =>
      (enabled === undefined || document.enabled === enabled) &&
      (wanted === undefined || textOf(document).includes(wanted)),
  );
}

function textOf({ name, description, conditions, expression, actions, exception }: Policy): string {
  const written = [name, description, expression, conditions, actions, exception];
  return JSON.stringify(written).toLowerCase();
}
