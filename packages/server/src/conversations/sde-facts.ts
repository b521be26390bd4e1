import { type JsonObject, SDE_ATTRIBUTES, type StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';

/** The attributes of a customer, by full name; those that are absent are left out. */
export function sdeFacts(sdes: readonly StructuredDataEntity[]): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>();
  for (const [attribute, { entity, member }] of Object.entries(SDE_ATTRIBUTES)) {
    const value = reach(
      sdes.find(({ type }) => type === entity),
      member,
    );
    if (value !== null) facts.set(attribute, value);
  }
  return facts;
}

function reach(entity: StructuredDataEntity | undefined, path: readonly string[]): Value {
  let value: Value = (entity ?? null) as Value;
  for (const member of path) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as JsonObject)[member] ?? null;
  }
  return value;
}
