import type { ContextStore } from './context-store.ts';
import { removeProperties } from './document-change.ts';
import type { DocumentKey } from './document-key.ts';
import { type Precondition, requirePrecondition } from './precondition.ts';

export type DeleteProperties = {
  readonly key: DocumentKey;
  /** Left out: all of them, and the document with them. */
  readonly names?: readonly string[];
  readonly precondition?: Precondition;
};

/** Deletes properties of a document. Deleting what is not there succeeds. Throws `PRECONDITION_FAILED`, having deleted nothing. */
export async function deleteProperties(
  store: ContextStore,
  { key, names, precondition }: DeleteProperties,
): Promise<void> {
  await store.update(key, (current) => {
    requirePrecondition(precondition, current?.version);
    return names && current && removeProperties(current, names);
  });
}
