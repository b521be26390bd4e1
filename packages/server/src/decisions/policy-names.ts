import type { Rulesets } from '../policies/rulesets.ts';
import type { DecisionStore } from './decision-store.ts';

const MOST_LOOKED_UP = 100;

/**
 * What policies are called: their present names; of those that were deleted, the one their last decision knows; where the log does not
 * go back that far, the id.
 */
export async function policyNames(
  { rulesets, store }: { readonly rulesets: Rulesets; readonly store: DecisionStore },
  accountId: string,
  policyIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const { routing } = await rulesets.active(accountId);
  const names = new Map(routing.policies.map(({ document }) => [document.id, document.name]));
  const deleted = [...policyIds].filter((id) => !names.has(id));
  for (const value of deleted.slice(0, MOST_LOOKED_UP)) {
    const [last] = await store.list({ accountId, key: { name: 'policyId', value }, limit: 1 });
    if (last?.policyName !== undefined) names.set(value, last.policyName);
  }
  return new Map([...policyIds].map((id) => [id, names.get(id) ?? id]));
}
