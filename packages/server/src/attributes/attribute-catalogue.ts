import { RESERVED_NAMESPACES, SDE_ATTRIBUTES } from '@conversation-orchestrator/api';
import { type AttributeType, type Catalogue, typeOf } from '@conversation-orchestrator/engine';
import type { CustomAttribute, Routing } from '../policies/routing.ts';
import { CONVERSATION_ATTRIBUTES } from './conversation-attributes.ts';

const FIXED: readonly (readonly [string, AttributeType])[] = [
  ...Object.entries(CONVERSATION_ATTRIBUTES),
  ...Object.entries(SDE_ATTRIBUTES).map(([name, { type }]) => [name, type] as const),
];

const RESERVED: ReadonlySet<string> = new Set(RESERVED_NAMESPACES);

/** Context namespaces come and go with what is written to them, so that any property of any of them may be there. */
const CONTEXT_NAMESPACES = { has: (name: string) => !RESERVED.has(name) };

/**
 * What policies of an account may name: its custom attributes with the types of their values, the attributes of conversations and customers,
 * any property of any context namespace, and its calendars. Everything else is reported to the author as not known.
 */
export function catalogueOf({ attributes, calendars }: Pick<Routing, 'attributes' | 'calendars'>): Catalogue {
  const custom = [...attributes.values()].map(
    ({ document }) => [`custom.${document.name}`, typeOfAttribute(document)] as const,
  );
  return {
    attributes: new Map([...FIXED, ...custom]),
    openNamespaces: CONTEXT_NAMESPACES,
    calendars: new Set(calendars.keys()),
  };
}

/** What a function answers is known only when it has run; a null says nothing of what will be there. */
function typeOfAttribute(attribute: CustomAttribute): AttributeType {
  if (attribute.type === 'function') return 'any';
  const type = typeOf(attribute.value);
  return type === 'null' ? 'any' : type;
}
