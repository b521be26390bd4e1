import { DEFAULT_SESSION, type JsonObject, MAX_DOCUMENT_CHARACTERS } from '@conversation-orchestrator/api';
import type { BotContextStore, ContextDocumentName } from '@conversation-orchestrator/bot';

/** Documents one overlay may hold: a script that writes ever new ones is stopped. */
const MOST_DOCUMENTS = 100;

/** The context as it would be after what was written over it: reads see the writes, what lies below never does. */
export function createContextOverlay(below: BotContextStore): BotContextStore {
  const written = new Map<string, JsonObject>();
  const deleted = new Set<string>();

  const read = async (document: ContextDocumentName): Promise<JsonObject> => {
    const kept = written.get(nameOf(document));
    if (kept !== undefined) return kept;
    const stored = await below.read(document);
    return deleted.has(document.nameSpace) ? {} : stored;
  };
  const write = (document: ContextDocumentName, properties: JsonObject): void => {
    const name = nameOf(document);
    if (!written.has(name) && written.size >= MOST_DOCUMENTS) throw new Error('too many documents');
    if (JSON.stringify(properties).length > MAX_DOCUMENT_CHARACTERS) throw new Error('document too large');
    written.set(name, properties);
  };

  return {
    read,
    async save(document, properties) {
      write(document, { ...(await read(document)), ...structuredClone(properties) });
    },
    async remove(document, names) {
      const left = Object.entries(await read(document)).filter(
        ([name]) => names !== undefined && !names.includes(name),
      );
      write(document, Object.fromEntries(left));
    },
    async createNamespace(nameSpace) {
      // Rejects a name that cannot be.
      await below.read({ nameSpace });
    },
    async deleteNamespace(nameSpace) {
      deleted.add(nameSpace);
      for (const name of written.keys())
        if (name.startsWith(nameOf({ nameSpace, sessionId: '' }))) written.delete(name);
    },
  };
}

/** A namespace's name has no slash. */
function nameOf({ nameSpace, sessionId = DEFAULT_SESSION }: ContextDocumentName): string {
  return `${nameSpace}/${sessionId}`;
}
