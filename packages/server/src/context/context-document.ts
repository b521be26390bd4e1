import type { JsonObject } from '@conversation-orchestrator/api';

/** What is kept under one key, as it is to be seen: properties that have expired are not in it. */
export type ContextDocument = {
  readonly properties: JsonObject;
  /** When the last of it expires: epoch milliseconds. */
  readonly expiresAt: number;
  /** Grows with every write, and never repeats, even when the document is deleted and comes back. */
  readonly version: number;
};

/** What a write makes of a document: everything but its version. See `retention.ts` for how long it is kept. */
export type DocumentState = Omit<ContextDocument, 'version'> & {
  /** The expiry of properties that expire before the document does: epoch milliseconds. */
  readonly earlierExpiries: ReadonlyMap<string, number>;
  /** Whether a write has set the life of the whole document. */
  readonly hasFixedLife: boolean;
};

/** A document with all that a write needs to know of it. */
export type CurrentDocument = ContextDocument & DocumentState;
