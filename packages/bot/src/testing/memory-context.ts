import type { JsonObject } from '@conversation-orchestrator/api';
import { type Fact, resolveAttribute, type Value } from '@conversation-orchestrator/engine';
import type { BotContextStore, ContextDocumentName } from '../ports/bot-context-store.ts';
import { type ConversationIds, sessionOf } from '../runtime/bot-conversation.ts';

/** The session of a namespace's own document (SPEC 4). */
const OWN = '__default__';
const RESERVED = ['consumer', 'operational', 'conversation', 'faas', 'custom', 'sde'];

/** A context store in memory, with the look-up of attributes of SPEC 5. */
export class MemoryContext implements BotContextStore {
  readonly #documents = new Map<string, Map<string, JsonObject>>();

  async save({ nameSpace, sessionId = OWN }: ContextDocumentName, properties: JsonObject): Promise<void> {
    const sessions = this.#documents.get(nameSpace) ?? new Map<string, JsonObject>();
    // What is saved is a copy: nothing the bot does later can change it.
    sessions.set(sessionId, { ...sessions.get(sessionId), ...structuredClone(properties) });
    this.#documents.set(nameSpace, sessions);
  }

  async read({ nameSpace, sessionId = OWN }: ContextDocumentName): Promise<JsonObject> {
    return structuredClone(this.#documents.get(nameSpace)?.get(sessionId) ?? {});
  }

  async remove(
    { nameSpace, sessionId = OWN }: ContextDocumentName,
    names?: readonly string[],
  ): Promise<void> {
    const sessions = this.#documents.get(nameSpace);
    const properties = Object.entries(sessions?.get(sessionId) ?? {});
    const left = names === undefined ? [] : properties.filter(([name]) => !names.includes(name));
    if (left.length > 0) sessions?.set(sessionId, Object.fromEntries(left));
    else sessions?.delete(sessionId);
  }

  async createNamespace(nameSpace: string): Promise<void> {
    if (!/^\w+$/.test(nameSpace) || RESERVED.includes(nameSpace)) throw new Error(`${nameSpace} is no name`);
    this.#documents.set(nameSpace, this.#documents.get(nameSpace) ?? new Map());
  }

  async deleteNamespace(nameSpace: string): Promise<void> {
    this.#documents.delete(nameSpace);
  }

  /** An attribute: of the session's document, else of the customer's, else of the namespace's own. */
  find(attribute: string, of: ConversationIds): Fact | undefined {
    const dot = attribute.indexOf('.');
    const sessions = this.#documents.get(attribute.slice(0, dot));
    for (const session of [sessionOf(of), of.customerId, OWN]) {
      const document = session === undefined ? undefined : sessions?.get(session);
      const value = resolveAttribute(attribute.slice(dot + 1), (name) => ownOf(document, name));
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  }

  /** Everything there is: namespace, session, properties. */
  all(): { readonly [nameSpace: string]: { readonly [sessionId: string]: JsonObject } } {
    const all = [...this.#documents].map(([name, sessions]) => [name, Object.fromEntries(sessions)]);
    return Object.fromEntries(all);
  }
}

function ownOf(document: JsonObject | undefined, name: string): Value | undefined {
  return document !== undefined && Object.hasOwn(document, name) ? document[name] : undefined;
}
