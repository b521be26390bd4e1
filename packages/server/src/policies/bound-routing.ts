import { MAX_ROUTING_CHARACTERS, Problem } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { sizeOf } from '../decisions/value-size.ts';
import type { RoutingDraft } from './routing.ts';

/** Documents are never changed in place: what did not change is not counted again. */
const sizes = new WeakMap<object, number>();

/**
 * The draft, where all its documents together are small enough to be kept in memory; else the problem `INVALID_REQUEST` that says which part
 * of it has how many characters. One that is smaller than before passes, so that what is too large can be made smaller step by step.
 */
export function boundRouting(draft: RoutingDraft, before: RoutingDraft): RoutingDraft {
  const size = sizeOfRouting(draft);
  if (size <= MAX_ROUTING_CHARACTERS || size < sizeOfRouting(before)) return draft;
  const parts = Object.entries(sizesOf(draft)).map(([part, characters]) => `${part} ${characters}`);
  throw new Problem(
    'INVALID_REQUEST',
    `The routing of an account may have ${MAX_ROUTING_CHARACTERS} characters as JSON, all its documents together; it would have ${size} (${parts.join(', ')})`,
  );
}

function sizeOfRouting(draft: RoutingDraft): number {
  return Object.values(sizesOf(draft)).reduce((sum, size) => sum + size, 0);
}

function sizesOf({ attributes, calendars, fallbackActions, functions, policies }: RoutingDraft) {
  return {
    policies: sum(policies),
    attributes: sum(attributes),
    calendars: sum(calendars),
    functions: sum(functions),
    fallbackActions: sum(fallbackActions),
  };
}

function sum(documents: readonly object[]): number {
  let total = 0;
  for (const document of documents) total += sizeOfDocument(document);
  return total;
}

function sizeOfDocument(document: object): number {
  let size = sizes.get(document);
  if (size === undefined) {
    // Documents are JSON, whatever their types.
    size = sizeOf(document as Value, Number.POSITIVE_INFINITY);
    sizes.set(document, size);
  }
  return size;
}
