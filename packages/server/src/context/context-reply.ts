import { DEFAULT_SESSION } from '@conversation-orchestrator/api';
import type { ContextDocument } from './context-document.ts';
import type { Namespace } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';

/** The body that says a write is on disk. */
export function acknowledge(key: DocumentKey) {
  return { documentKey: keyText(key), tenantId: key.accountId, success: true } as const;
}

/** The body that shows a document. */
export function toDocumentReply(key: DocumentKey, { properties, expiresAt }: ContextDocument) {
  const { accountId, nameSpace, sessionId } = key;
  return {
    accountId,
    documentKey: keyText(key),
    documentType: 'CONTEXT',
    nameSpace,
    payload: properties,
    ...(sessionId !== DEFAULT_SESSION && { sessionId }),
    tenantId: accountId,
    ttl: new Date(expiresAt).toISOString(),
  } as const;
}

/** A namespace as v1 shows it. */
export function toNamespaceReply({ name, createdAt, ttlSeconds }: Namespace) {
  return {
    name,
    createdAt: new Date(createdAt).toISOString(),
    ...(ttlSeconds !== undefined && { ttlSecond: ttlSeconds }),
  };
}

/** The key as clients see it: it ends in a colon where there is no session. */
function keyText({ accountId, nameSpace, sessionId }: DocumentKey): string {
  return `${accountId}:${nameSpace}:${sessionId === DEFAULT_SESSION ? '' : sessionId}`;
}
