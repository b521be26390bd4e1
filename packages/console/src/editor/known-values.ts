import type { Value } from '@conversation-orchestrator/engine';
import { CHANNELS } from './built-in-attributes.ts';

/** Texts an attribute is known to have had, and those its kind has by nature. */
export function knownValues(
  attribute: string,
  seen: readonly Readonly<Record<string, Value>>[],
): readonly string[] {
  const values = seen.map((attributes) => attributes[attribute]).filter((value) => typeof value === 'string');
  const natural = /(^|\.)channel$/i.test(attribute) ? CHANNELS : [];
  return [...new Set([...values, ...natural])].filter((value) => value !== '');
}
