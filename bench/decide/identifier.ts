import type { AttributeValue, Context } from './policy.ts';

/** The name of an attribute as one identifier, for languages in which a dot reaches into an object: one look-up instead of several. */
export function identifierOf(attribute: string): string {
  return attribute.replaceAll('.', '_');
}

/** A context whose names are identifiers. */
export function identifiedContext(context: Context): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [identifierOf(name), value]));
}
