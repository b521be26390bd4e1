import { type Actor, SYSTEM } from '../audit/actor.ts';
import type { RoutingChange } from './diff-routing.ts';
import type { RevisionEntry } from './routing-store.ts';
import { summariseChanges } from './summarise-changes.ts';

const MOST_TOUCHED = 100;

/** The entry of a change. */
export function revisionEntry(
  made: { readonly revision: number; readonly at: number; readonly by: Actor },
  changes: readonly RoutingChange[],
): RevisionEntry {
  const touched = changes
    .slice(0, MOST_TOUCHED)
    .map(({ kind, change, id, name }) => ({ kind, change, id, ...(name !== undefined && { name }) }));
  return { ...made, summary: summariseChanges(changes), changes: touched };
}

/** The entry of revision 0, in which an account is made. `at`: epoch milliseconds. */
export function firstEntry(at: number): RevisionEntry {
  return { revision: 0, at, by: SYSTEM, summary: 'Made the account', changes: [] };
}
