import type { RoutingChange } from './diff-routing.ts';
import type { Revised, Routing, RoutingDraft } from './routing.ts';

/** The routing a draft makes: what changed is of the new revision, everything else stays of its own. */
export function composeRouting(
  current: Routing,
  draft: RoutingDraft,
  changes: readonly RoutingChange[],
  revision: number,
): Routing {
  const touched = new Set(
    changes.filter(({ change }) => change !== 'deleted').map(({ kind, id }) => `${kind} ${id}`),
  );
  const policies = new Map(current.policies.map((policy) => [policy.document.id, policy]));
  const revise = <T>(kind: string, id: string, document: T, known: Revised<T> | undefined): Revised<T> =>
    known !== undefined && !touched.has(`${kind} ${id}`) ? known : { document, revision };
  const reviseNamed = <T extends { readonly name: string }>(
    kind: RoutingChange['kind'],
    documents: readonly T[],
    known: ReadonlyMap<string, Revised<T>>,
  ): ReadonlyMap<string, Revised<T>> =>
    new Map(
      documents.map((document) => [
        document.name,
        revise(kind, document.name, document, known.get(document.name)),
      ]),
    );
  return {
    revision,
    policies: draft.policies.map((policy) => revise('policy', policy.id, policy, policies.get(policy.id))),
    attributes: reviseNamed('attribute', draft.attributes, current.attributes),
    calendars: reviseNamed('calendar', draft.calendars, current.calendars),
    functions: reviseNamed('function', draft.functions, current.functions),
    fallbackActions: draft.fallbackActions,
  };
}
