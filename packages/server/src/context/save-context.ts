import type { JsonObject } from '@conversation-orchestrator/api';
import type { ContextStore } from './context-store.ts';
import { mergeProperties } from './document-change.ts';
import type { DocumentKey } from './document-key.ts';
import { type Precondition, requirePrecondition } from './precondition.ts';

export type SaveContext = {
  readonly key: DocumentKey;
  readonly properties: JsonObject;
  /** Sets the life of the whole document. */
  readonly ttlSeconds?: number;
  /** Names to write only where they are absent; `true`: all. */
  readonly setIfAbsent?: boolean | readonly string[];
  readonly precondition?: Precondition;
};

/** What a save did. */
export type SavedContext = {
  readonly version: number;
  /** The names that were written. */
  readonly written: readonly string[];
};

/**
 * Merges properties into a document, atomically: named ones are overwritten, others stay; makes the document where there is none. Throws
 * `DOCUMENT_TOO_LARGE` and `PRECONDITION_FAILED`, having kept nothing of the call.
 */
export async function saveContext(store: ContextStore, save: SaveContext): Promise<SavedContext> {
  const { key, properties, ttlSeconds, precondition } = save;
  const isKept = keeps(save);
  let written: readonly string[] = [];
  const saved = await store.update(key, (current, retention) => {
    requirePrecondition(precondition, current?.version);
    const wanted = Object.entries(properties).filter(
      ([name]) => !(current && isKept(name, current.properties)),
    );
    written = wanted.map(([name]) => name);
    const changesNothing = current && ttlSeconds === undefined && written.length === 0;
    if (changesNothing) return current;
    const life = { ...retention, ...(ttlSeconds !== undefined && { ttlSeconds }) };
    return mergeProperties(current, Object.fromEntries(wanted), life);
  });
  return { version: saved?.version ?? 0, written };
}

/** Tells of a property whether the one that is there stays. */
function keeps({ setIfAbsent = false }: SaveContext): (name: string, there: JsonObject) => boolean {
  if (setIfAbsent === false) return () => false;
  const names = setIfAbsent === true ? undefined : new Set(setIfAbsent);
  return (name, there) => (names?.has(name) ?? true) && Object.hasOwn(there, name);
}
