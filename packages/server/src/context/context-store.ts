import type { JsonObject } from '@conversation-orchestrator/api';
import type { ContextDocument, CurrentDocument, DocumentState } from './context-document.ts';
import type { DocumentKey } from './document-key.ts';
import type { Retention } from './retention.ts';

/** Names a namespace of an account. */
export type NamespaceKey = { readonly accountId: string; readonly nameSpace: string };

/** A namespace that exists. */
export type Namespace = {
  readonly name: string;
  /** How long what is written to it is kept, where that was set. */
  readonly ttlSeconds?: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** A page counted from 0. */
export type Page = { readonly page: number; readonly perPage: number };

/** A session's document, in a list of them. */
export type SessionProperties = { readonly sessionId: string; readonly properties: JsonObject };

/**
 * What a write makes of a document: of the current one, or of none, the next one, or none. It may be called more than once, and must
 * only compute. Giving back the very document it got writes nothing. What it throws is thrown by the write, which then keeps nothing.
 */
export type Change = (
  current: CurrentDocument | undefined,
  retention: Retention,
) => DocumentState | undefined;

/** Properties of documents, each in the place of its key; undefined where there is no document. */
export type PropertiesOfMany = readonly (JsonObject | undefined)[];

/**
 * Keeps context documents. Every implementation must fulfil what is said here, and passes `context-store.suite.ts`.
 *
 * - JSON comes out as it went in: the order of members, members of any name, any text.
 * - What has expired is not seen from that millisecond on, swept or not.
 * - What resolves is durable, and seen by every later read.
 * - Accounts never see each other: every key begins with one.
 */
export type ContextStore = {
  /** The document; undefined where there is none. */
  find(key: DocumentKey): Promise<ContextDocument | undefined>;

  /**
   * The properties of documents of one account, each in the place of its key; undefined where there is none. At once where they are known
   * without a read. They belong to the store: whoever reads them changes nothing.
   */
  findProperties(
    accountId: string,
    keys: readonly Omit<DocumentKey, 'accountId'>[],
  ): PropertiesOfMany | Promise<PropertiesOfMany>;

  /**
   * Changes a document, or makes one, or deletes it; answers what is there afterwards. Changes of the same document happen one after the
   * other, each seeing what the one before made. Makes the namespace where there is none yet and something is written to it. Throws
   * `DOCUMENT_TOO_LARGE`, having kept nothing, for a document of more than 800,000 characters.
   */
  update(key: DocumentKey, change: Change): Promise<ContextDocument | undefined>;

  /** Makes a namespace, or changes that of one which exists: its time to live, when one is given. */
  saveNamespace(key: NamespaceKey, ttlSeconds?: number): Promise<void>;

  /** The namespace; undefined where there is none. */
  findNamespace(key: NamespaceKey): Promise<Namespace | undefined>;

  /** The namespaces of an account, by name. */
  listNamespaces(accountId: string): Promise<readonly Namespace[]>;

  /** Deletes a namespace with everything in it, at once. Deleting what is gone succeeds. */
  deleteNamespace(key: NamespaceKey): Promise<void>;

  /** Sets how long properties written to a session from now on are kept. Makes the namespace where there is none yet. */
  setSessionTtl(key: DocumentKey, ttlSeconds: number): Promise<void>;

  /** Sessions of a namespace that have properties, in a stable order. */
  listSessionIds(key: NamespaceKey, page: Page): Promise<readonly string[]>;

  /** The same sessions, with their properties. Throws `INVALID_REQUEST` when the page would have more than 32 million characters. */
  listSessions(key: NamespaceKey, page: Page): Promise<readonly SessionProperties[]>;

  /** Removes at most this many rows of what has expired or was deleted; answers how many it removed. */
  sweep(limit: number): Promise<number>;
};
