import { type Policy, sameValue, type Value } from '@conversation-orchestrator/engine';
import { draftOf, type Routing, type RoutingDraft } from './routing.ts';
import { stayingOf } from './staying.ts';

/** One thing a change touched. `before` is left out where it was created, `after` where it was deleted. */
export type RoutingChange = {
  readonly kind: 'policy' | 'order' | 'attribute' | 'calendar' | 'function' | 'fallbackActions';
  readonly change: 'created' | 'updated' | 'deleted';
  readonly id: string;
  readonly name?: string;
  readonly before?: Value;
  readonly after?: Value;
};

/** Everything that is different in a draft; nothing, where it says the same. */
export function diffRouting(before: Routing, after: RoutingDraft): readonly RoutingChange[] {
  const { attributes, calendars, functions, policies } = draftOf(before);
  return [
    ...diffDocuments('policy', policies, after.policies, ({ id }) => id),
    ...diffOrder(policies, after.policies),
    ...diffDocuments('attribute', attributes, after.attributes, ({ name }) => name),
    ...diffDocuments('calendar', calendars, after.calendars, ({ name }) => name),
    ...diffDocuments('function', functions, after.functions, ({ name }) => name),
    ...diffFallback(before.fallbackActions as Value, after.fallbackActions as Value),
  ];
}

function diffDocuments<T extends { readonly name: string }>(
  kind: RoutingChange['kind'],
  before: readonly T[],
  after: readonly T[],
  keyOf: (document: T) => string,
): readonly RoutingChange[] {
  const known = new Map(before.map((document) => [keyOf(document), document]));
  const kept = new Set<string>();
  const changes: RoutingChange[] = [];
  for (const document of after) {
    const id = keyOf(document);
    const old = known.get(id);
    kept.add(id);
    if (old === document) continue;
    const entry = { kind, id, name: document.name, after: document as Value };
    if (old === undefined) changes.push({ ...entry, change: 'created' });
    else if (!sameValue(old as Value, document as Value)) {
      changes.push({ ...entry, change: 'updated', before: old as Value });
    }
  }
  for (const [id, document] of known) {
    if (!kept.has(id))
      changes.push({ kind, change: 'deleted', id, name: document.name, before: document as Value });
  }
  return changes;
}

/** The policies that moved: as few as possible, each with its place among all, from 1, before and after. */
function diffOrder(before: readonly Policy[], after: readonly Policy[]): readonly RoutingChange[] {
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  const common = after.filter(({ id }) => placesBefore.has(id));
  const staying = stayingOf(common.map(({ id }) => placesBefore.get(id) ?? 0));
  const moved = common.filter((_, at) => !staying.has(at));
  if (moved.length === 0) return [];
  const places = (of: ReadonlyMap<string, number>): Value =>
    moved.map(({ id }) => ({ policyId: id, place: of.get(id) ?? 0 }));
  return [
    {
      kind: 'order',
      change: 'updated',
      id: 'order',
      before: places(placesBefore),
      after: places(placesAfter),
    },
  ];
}

function placesOf(policies: readonly Policy[]): ReadonlyMap<string, number> {
  return new Map(policies.map(({ id }, at) => [id, at + 1]));
}

function diffFallback(before: Value, after: Value): readonly RoutingChange[] {
  if (sameValue(before, after)) return [];
  return [{ kind: 'fallbackActions', change: 'updated', id: 'fallbackActions', before, after }];
}
