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
  return {
    revision,
    policies: draft.policies.map((policy) => revise('policy', policy.id, policy, policies.get(policy.id))),
    attributes: new Map(
      draft.attributes.map((attribute) => [
        attribute.name,
        revise('attribute', attribute.name, attribute, current.attributes.get(attribute.name)),
      ]),
    ),
    calendars: new Map(
      draft.calendars.map((calendar) => [
        calendar.name,
        revise('calendar', calendar.name, calendar, current.calendars.get(calendar.name)),
      ]),
    ),
    fallbackActions: draft.fallbackActions,
  };
}
