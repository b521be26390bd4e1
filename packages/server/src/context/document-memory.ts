import type { JsonObject } from '@conversation-orchestrator/api';
import { LRUCache } from 'lru-cache';
import type { NamespaceKey } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';

/** What is known of one document, and until when that holds unless somebody writes it. No properties: there is no document. */
export type KnownDocument = {
  readonly properties: JsonObject | undefined;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Of its JSON text. */
  readonly characters: number;
};

/**
 * Documents that were read a moment ago, so that asking again costs no read. Right only where every write of the database passes through
 * this process and is told here, after it is on disk and before it is acknowledged.
 */
export type DocumentMemory = {
  find(key: DocumentKey, now: number): KnownDocument | undefined;
  /** Begins a read. What is kept of it is remembered, unless something was written since it began. */
  beginRead(): (key: DocumentKey, document: KnownDocument) => void;
  forget(key: DocumentKey): void;
  forgetNamespace(key: NamespaceKey): void;
};

/** Characters of everything that is remembered; in memory they take up to three times as many bytes. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** What an entry costs besides its text. */
const ENTRY_CHARACTERS = 200;

/** Makes an empty memory of bounded size. */
export function createDocumentMemory(): DocumentMemory {
  const known = new LRUCache<string, KnownDocument>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ characters }) => characters + ENTRY_CHARACTERS,
  });
  let writes = 0;
  return {
    find(key, now) {
      const document = known.get(nameOf(key));
      return document && document.until > now ? document : undefined;
    },
    beginRead() {
      const begun = writes;
      return (key, document) => {
        if (begun === writes) known.set(nameOf(key), document);
      };
    },
    forget(key) {
      writes++;
      known.delete(nameOf(key));
    },
    forgetNamespace({ accountId, nameSpace }) {
      writes++;
      const beginning = nameOf({ accountId, nameSpace, sessionId: '' });
      for (const name of known.keys()) if (name.startsWith(beginning)) known.delete(name);
    },
  };
}

/** The memory of a node that is not the only one to write: it remembers nothing. */
export const NO_MEMORY: DocumentMemory = {
  find: () => undefined,
  beginRead: () => () => {},
  forget: () => {},
  forgetNamespace: () => {},
};

// NUL is in none of the three (`document-key.ts`).
function nameOf({ accountId, nameSpace, sessionId }: DocumentKey): string {
  return `${accountId}\0${nameSpace}\0${sessionId}`;
}
