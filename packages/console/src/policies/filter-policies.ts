import type { StoredPolicy } from '@conversation-orchestrator/api';
import type { Shown } from './policies-search.ts';

/** A policy and its place in the whole list, counted from 0. */
export type Placed = { readonly policy: StoredPolicy; readonly at: number };

/** The policies that are wanted, each with its place in the whole list. Letter case is ignored; all words must occur. */
export function filterPolicies(
  policies: readonly StoredPolicy[],
  search: string,
  show: Shown,
): readonly Placed[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return policies
    .map((policy, at) => ({ policy, at }))
    .filter(
      ({ policy }) => (show === 'all' || policy.enabled === (show === 'enabled')) && hasAll(policy, words),
    );
}

function hasAll(policy: StoredPolicy, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(policy);
  return words.every((word) => text.includes(word));
}

/** Kept with the policy: a list of a thousand is searched with every key. */
const TEXTS = new WeakMap<StoredPolicy, string>();

function textOf(policy: StoredPolicy): string {
  const known = TEXTS.get(policy);
  if (known !== undefined) return known;
  const { name, description = '', conditions, expression = '', actions, exception } = policy;
  const text =
    `${name}\n${description}\n${expression}\n${JSON.stringify([conditions, actions, exception])}`.toLowerCase();
  TEXTS.set(policy, text);
  return text;
}
