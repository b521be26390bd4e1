import { Problem } from '@conversation-orchestrator/api';
import type { ContextStore, NamespaceKey, Page, SessionProperties } from './context-store.ts';

/** A page of the sessions of a namespace that have properties. Throws `DOCUMENT_NOT_FOUND` where there is no such namespace. */
export async function listSessionIds(
  store: ContextStore,
  key: NamespaceKey,
  page: Page,
): Promise<readonly string[]> {
  await requireNamespace(store, key);
  return store.listSessionIds(key, page);
}

/** The same page, with the properties. */
export async function listSessions(
  store: ContextStore,
  key: NamespaceKey,
  page: Page,
): Promise<readonly SessionProperties[]> {
  await requireNamespace(store, key);
  return store.listSessions(key, page);
}

async function requireNamespace(store: ContextStore, key: NamespaceKey): Promise<void> {
  if (await store.findNamespace(key)) return;
  throw new Problem('DOCUMENT_NOT_FOUND', `There is no namespace ${key.nameSpace}`);
}
