import { MAX_POLICIES, Problem, type ProblemDetail } from '@conversation-orchestrator/api';
import { type Catalogue, checkPolicy, type Policy } from '@conversation-orchestrator/engine';
import { checkPrecondition } from './precondition.ts';
import { draftOf, type Revised, type Routing, type RoutingDraft } from './routing.ts';

/** The policy of an id, or the problem that there is none. */
export function getPolicy({ policies }: Routing, policyId: string): Revised<Policy> {
  const found = policies.find(({ document }) => document.id === policyId);
  if (found === undefined) throw new Problem('NOT_FOUND', `There is no policy ${policyId}`);
  return found;
}

/** Adds a policy at the bottom. */
export function addPolicy(routing: Routing, policy: Policy, catalogue: Catalogue): RoutingDraft {
  requireValid(policy, catalogue);
  const draft = draftOf(routing);
  if (draft.policies.some(({ id }) => id === policy.id))
    throw new Problem('NAME_TAKEN', `There is a policy ${policy.id}`);
  if (draft.policies.length >= MAX_POLICIES) {
    throw new Problem('INVALID_REQUEST', `An account may have ${MAX_POLICIES} policies; one must go first`);
  }
  return { ...draft, policies: [...draft.policies, policy] };
}

/** Puts a policy in the place of the one with its id. */
export function replacePolicy(routing: Routing, policy: Policy, ifMatch: string | undefined): RoutingDraft {
  const { document, revision } = getPolicy(routing, policy.id);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision });
  const draft = draftOf(routing);
  return { ...draft, policies: draft.policies.map((known) => (known === document ? policy : known)) };
}

/** Takes a policy out. */
export function deletePolicy(routing: Routing, policyId: string, ifMatch: string | undefined): RoutingDraft {
  const { document, revision } = getPolicy(routing, policyId);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision });
  const draft = draftOf(routing);
  return { ...draft, policies: draft.policies.filter((known) => known !== document) };
}

/** Puts all policies into another order. `ifMatch` speaks of the whole list. */
export function orderPolicies(
  routing: Routing,
  policyIds: readonly string[],
  ifMatch: string | undefined,
): RoutingDraft {
  checkPrecondition(ifMatch, { changed: routing.revision, current: routing.revision });
  const draft = draftOf(routing);
  const known = new Map(draft.policies.map((policy) => [policy.id, policy]));
  const named = new Set<string>();
  const errors = policyIds.flatMap((id, at) => {
    const twice = named.has(id);
    named.add(id);
    if (known.has(id) && !twice) return [];
    return [
      { path: `policyIds[${at}]`, message: twice ? `${id} is named twice` : `There is no policy ${id}` },
    ];
  });
  for (const id of known.keys())
    if (!named.has(id)) errors.push({ path: 'policyIds', message: `${id} is missing` });
  if (errors.length > 0)
    throw new Problem('INVALID_REQUEST', 'The order must name every policy once', { errors });
  return { ...draft, policies: policyIds.flatMap((id) => known.get(id) ?? []) };
}

/** Refuses a policy that cannot work as written, with all its errors. Warnings pass. */
export function requireValid(policy: Policy, catalogue: Catalogue): void {
  const errors = errorsOf(policy, catalogue);
  if (errors.length > 0) throw new Problem('INVALID_POLICY', errors[0]?.message, { errors });
}

/** What keeps a policy from working as written, each with its path after `path`. */
export function errorsOf(policy: Policy, catalogue: Catalogue, path = ''): readonly ProblemDetail[] {
  return checkPolicy(policy, catalogue)
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ path: path + issue.path, message: issue.message }));
}
