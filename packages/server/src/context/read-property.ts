import { Problem } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ContextStore } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';

/** Reads one property by its exact name. Throws `PROPERTY_NOT_FOUND` where there is none, or it has expired. */
export async function readProperty(store: ContextStore, key: DocumentKey, name: string): Promise<Value> {
  const properties = (await store.find(key))?.properties;
  const value = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (value === undefined) throw new Problem('PROPERTY_NOT_FOUND', `There is no property ${name}`);
  return value;
}
