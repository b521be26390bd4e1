import type { JsonObject } from '@conversation-orchestrator/api';
import type { ContextStore } from './context-store.ts';
import { replaceProperties } from './document-change.ts';
import type { DocumentKey } from './document-key.ts';
import { type Precondition, requirePrecondition } from './precondition.ts';

export type ReplaceContext = {
  readonly key: DocumentKey;
  readonly properties: JsonObject;
  /** Sets the life of the whole document; left out, its end stays where a write has set one. */
  readonly ttlSeconds?: number;
  readonly precondition?: Precondition;
};

/**
 * Gives a document these properties and no others, and answers its version; makes it where there is none. Throws `DOCUMENT_TOO_LARGE` and
 * `PRECONDITION_FAILED`, having kept nothing.
 */
export async function replaceContext(store: ContextStore, replace: ReplaceContext): Promise<number> {
  const { key, properties, ttlSeconds, precondition } = replace;
  const replaced = await store.update(key, (current, retention) => {
    requirePrecondition(precondition, current?.version);
    return replaceProperties(current, properties, {
      ...retention,
      ...(ttlSeconds !== undefined && { ttlSeconds }),
    });
  });
  return replaced?.version ?? 0;
}
