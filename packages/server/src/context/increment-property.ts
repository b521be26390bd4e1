import { Problem } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ContextStore } from './context-store.ts';
import { mergeProperties } from './document-change.ts';
import type { DocumentKey } from './document-key.ts';
import { type Precondition, requirePrecondition } from './precondition.ts';

export type IncrementProperty = {
  readonly key: DocumentKey;
  readonly property: string;
  readonly by: number;
  /** Sets the life of the whole document. */
  readonly ttlSeconds?: number;
  readonly precondition?: Precondition;
};

/** The property after an addition, and the document's version. */
export type Incremented = { readonly value: number; readonly version: number };

/**
 * Adds to a property, atomically; an absent one counts as 0. Throws `NOT_A_NUMBER` where it is something else, or the sum is beyond all
 * numbers, and `PRECONDITION_FAILED`.
 */
export async function incrementProperty(
  store: ContextStore,
  increment: IncrementProperty,
): Promise<Incremented> {
  const { key, property, by, ttlSeconds, precondition } = increment;
  let value = 0;
  const saved = await store.update(key, (current, retention) => {
    requirePrecondition(precondition, current?.version);
    value = sum(
      current && Object.hasOwn(current.properties, property) ? current.properties[property] : 0,
      by,
    );
    const life = { ...retention, ...(ttlSeconds !== undefined && { ttlSeconds }) };
    return mergeProperties(current, Object.fromEntries([[property, value]]), life);
  });
  return { value, version: saved?.version ?? 0 };
}

function sum(before: Value | undefined, by: number): number {
  if (typeof before !== 'number') throw new Problem('NOT_A_NUMBER');
  const after = before + by;
  if (!Number.isFinite(after)) throw new Problem('NOT_A_NUMBER', 'The sum is beyond what a number can hold');
  return after;
}
