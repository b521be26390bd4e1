import type { JsonObject } from '@conversation-orchestrator/api';

/** Names a context document of the account. Without a session it is the namespace's own. */
export type ContextDocumentName = { readonly nameSpace: string; readonly sessionId?: string };

/**
 * The account's context (SPEC 4), as a bot uses it. Every call may reject: the bot then goes on without, and says so. Writes that resolve are
 * seen by every later read, of the next action too.
 */
export type BotContextStore = {
  /** Merges: the named properties are overwritten, the others stay. Makes the namespace where there is none. */
  save(document: ContextDocumentName, properties: JsonObject): Promise<void>;

  /** All properties; none where there is no document. */
  read(document: ContextDocumentName): Promise<JsonObject>;

  /** Removes properties, all where none are named. Removing what is not there succeeds. */
  remove(document: ContextDocumentName, properties?: readonly string[]): Promise<void>;

  /** Makes a namespace, or sets the time to live of one that exists. Rejects a name that is reserved or malformed. */
  createNamespace(nameSpace: string, ttlSeconds?: number): Promise<void>;

  /** Deletes a namespace with everything in it. Deleting what is not there succeeds. */
  deleteNamespace(nameSpace: string): Promise<void>;
};
