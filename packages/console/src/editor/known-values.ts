import { CHANNELS } from './built-in-attributes.ts';
import type { SeenDecision } from './use-editor-knowledge.ts';

/** Texts an attribute is known to have had, and those its kind has by nature. */
export function knownValues(attribute: string, seen: readonly SeenDecision[]): readonly string[] {
  const values = seen
    .map(({ attributes }) => attributes[attribute])
    .filter((value) => typeof value === 'string');
  const natural = /(^|\.)channel$/i.test(attribute) ? CHANNELS : [];
  return [...new Set([...values, ...natural])].filter((value) => value !== '');
}
