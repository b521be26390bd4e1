import type { Value } from '@conversation-orchestrator/engine';

/** A policy as one names it in a list: its place is counted from 1. */
export type Neighbour = { readonly id: string; readonly name: string; readonly position: number };

/** Something a policy does because of its conditions, its place, or what it transfers to, that its author hardly meant. */
export type Doubt = {
  /** What of the policy it is about, as the paths of issues say it. */
  readonly path: string;
} & (
  | { readonly kind: 'NEVER_HOLDS'; readonly attribute: string }
  | { readonly kind: 'NEVER_REACHED'; readonly by: Neighbour }
  | {
      readonly kind: 'VALUES_TAKEN';
      readonly attribute: string;
      readonly values: readonly Value[];
      readonly by: Neighbour;
    }
  | { readonly kind: 'LEAVES_NOTHING'; readonly below: readonly Neighbour[] }
  | { readonly kind: 'OWN_SKILL'; readonly skillId: string }
  | { readonly kind: 'NO_FUNCTION'; readonly attribute: string; readonly function: string }
);
