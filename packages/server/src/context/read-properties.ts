import type { JsonObject } from '@conversation-orchestrator/api';
import { resolveAttribute, type Value } from '@conversation-orchestrator/engine';
import type { ContextStore } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';

// JSON is at most half as deep; every further dot would only cost time.
const MOST_SEGMENTS = 64;

/**
 * Reads some properties, each under the name it was asked for: `namespace.property`, or the property alone. A property of just that name
 * comes first, then dots reach into objects. What is absent, and all of an absent document, is left out.
 */
export async function readProperties(
  store: ContextStore,
  key: DocumentKey,
  filter: readonly string[],
): Promise<JsonObject> {
  const properties = (await store.find(key))?.properties ?? {};
  const found = filter.flatMap((asked): [string, Value][] => {
    const value = firstOf(properties, [withoutNamespace(asked, key.nameSpace), asked]);
    return value === undefined ? [] : [[asked, value]];
  });
  return Object.fromEntries(found);
}

function firstOf(properties: JsonObject, names: readonly string[]): Value | undefined {
  return names.map((name) => find(properties, name)).find((value) => value !== undefined);
}

function withoutNamespace(asked: string, nameSpace: string): string {
  return asked.startsWith(`${nameSpace}.`) ? asked.slice(nameSpace.length + 1) : asked;
}

function find(properties: JsonObject, name: string): Value | undefined {
  if (Object.hasOwn(properties, name)) return properties[name];
  if (name.split('.', MOST_SEGMENTS + 1).length > MOST_SEGMENTS) return undefined;
  const value = resolveAttribute(name, (part) =>
    Object.hasOwn(properties, part) ? properties[part] : undefined,
  );
  // A path that leads nowhere resolves to null.
  return value === null ? undefined : value;
}
