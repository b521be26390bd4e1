import { Problem } from '@conversation-orchestrator/api';
import type { ContextDocument } from './context-document.ts';
import type { ContextStore } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';

/** Reads a document. Throws `DOCUMENT_NOT_FOUND` where there is none, or it has expired. */
export async function readContext(store: ContextStore, key: DocumentKey): Promise<ContextDocument> {
  const document = await store.find(key);
  if (!document) throw new Problem('DOCUMENT_NOT_FOUND');
  return document;
}
