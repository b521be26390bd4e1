import type { Value } from '@conversation-orchestrator/engine';

/** A policy that moved, with its places among all, from 1. */
export type MovedPolicy = { readonly policyId: string; readonly from: number; readonly to: number };

/** Reads the two sides of a change of the order: each lists the moved policies with their places. */
export function movedPolicies(before: Value | undefined, after: Value | undefined): readonly MovedPolicy[] {
  const from = placesIn(before);
  return [...placesIn(after)].map(([policyId, to]) => ({ policyId, from: from.get(policyId) ?? 0, to }));
}

function placesIn(side: Value | undefined): ReadonlyMap<string, number> {
  const places = Array.isArray(side) ? (side as readonly Value[]) : [];
  return new Map(
    places.flatMap((entry) => {
      if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
      const { policyId, place } = entry as Readonly<Record<string, Value>>;
      return typeof policyId === 'string' && typeof place === 'number' ? [[policyId, place] as const] : [];
    }),
  );
}
