import { MAX_ATTRIBUTES, Problem } from '@conversation-orchestrator/api';
import { checkPrecondition } from '../policies/precondition.ts';
import {
  type CustomAttribute,
  draftOf,
  type Revised,
  type Routing,
  type RoutingDraft,
} from '../policies/routing.ts';
import { requireUnused } from '../require-unused.ts';
import { usesOfAttribute } from './attribute-uses.ts';
import { findFunctionLoop } from './function-loop.ts';

/** The custom attribute of a name (without `custom.`), or the problem that there is none. */
export function getAttribute({ attributes }: Routing, name: string): Revised<CustomAttribute> {
  const found = attributes.get(name);
  if (found === undefined) throw new Problem('NOT_FOUND', `There is no attribute custom.${name}`);
  return found;
}

/** Adds an attribute. */
export function addAttribute(routing: Routing, attribute: CustomAttribute): RoutingDraft {
  if (routing.attributes.has(attribute.name)) {
    throw new Problem('NAME_TAKEN', `There is an attribute custom.${attribute.name}`);
  }
  if (routing.attributes.size >= MAX_ATTRIBUTES) {
    throw new Problem(
      'INVALID_REQUEST',
      `An account may have ${MAX_ATTRIBUTES} custom attributes; one must go first`,
    );
  }
  const draft = draftOf(routing);
  return withoutLoop({ ...draft, attributes: [...draft.attributes, attribute] }, attribute);
}

/** Puts an attribute in the place of the one with its name. */
export function replaceAttribute(
  routing: Routing,
  attribute: CustomAttribute,
  ifMatch: string | undefined,
): RoutingDraft {
  const { document, revision } = getAttribute(routing, attribute.name);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision }, false);
  const draft = draftOf(routing);
  const attributes = draft.attributes.map((known) => (known === document ? attribute : known));
  return withoutLoop({ ...draft, attributes }, attribute);
}

/** Takes an attribute out, unless something reads it: that would silently read it as absent from then on, and route otherwise. */
export function deleteAttribute(routing: Routing, name: string, ifMatch: string | undefined): RoutingDraft {
  const { document, revision } = getAttribute(routing, name);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision }, false);
  const draft = draftOf(routing);
  requireUnused(`custom.${name}`, usesOfAttribute(name, draft));
  return { ...draft, attributes: draft.attributes.filter((known) => known !== document) };
}

/** Refuses function attributes that wait for each other. A constant waits for nothing, and stands in nobody's way. */
function withoutLoop(draft: RoutingDraft, changed: CustomAttribute): RoutingDraft {
  if (changed.type === 'static') return draft;
  const others = draft.attributes.filter((attribute) => attribute !== changed);
  const loop = findFunctionLoop([changed, ...others]);
  if (loop === undefined) return draft;
  const message = `would wait for its own result: ${loop.map((name) => `custom.${name}`).join(' → ')}`;
  throw new Problem('INVALID_POLICY', `parameters: ${message}`, {
    errors: [{ path: 'parameters', message }],
  });
}
