import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { DocumentState } from './context-document.ts';

/** What the store knows about how long something written to a document shall be kept. */
export type Retention = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Set for the session, by v1. */
  readonly sessionTtlSeconds?: number;
  /** Set for the namespace, by v1. */
  readonly namespaceTtlSeconds?: number;
};

const MS = 1_000;

/**
 * When a property that is written now expires. The first of these that is there decides:
 *
 * 1. `ttlSeconds` of the write. It is the document's: everything in it, old and new, expires at that moment.
 * 2. The time to live of the session.
 * 3. The end of the document, where an earlier write has set it by (1).
 * 4. The time to live of the namespace.
 * 5. Thirteen months.
 *
 * What a write does not touch keeps its expiry, unless (1). A document expires with the last of its properties.
 */
export function expiryOfWrite(
  current: DocumentState | undefined,
  retention: Retention,
  ttlSeconds: number | undefined,
): number {
  const { now, sessionTtlSeconds, namespaceTtlSeconds } = retention;
  const first = ttlSeconds ?? sessionTtlSeconds;
  if (first === undefined && current?.hasFixedLife) return current.expiresAt;
  return now + Math.min(first ?? namespaceTtlSeconds ?? MAX_TTL_SECONDS, MAX_TTL_SECONDS) * MS;
}
