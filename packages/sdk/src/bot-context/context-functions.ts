import type { BotContextFunction, JsonObject } from '@conversation-orchestrator/api';
import type { DocumentAddress } from '../context-calls.ts';
import { type BotTurn, type Json, memberOf, softly } from './bot-turn.ts';

type Setter = (namespace: string, property: string, value: Json) => Promise<boolean>;
type Remover = (namespace: string, property: string) => Promise<boolean>;
type Clearer = (namespace: string) => Promise<boolean>;

/**
 * The context, in three scopes: of the account, of the customer, of the conversation. Nothing here throws: what failed, and what there is no
 * document for because the customer is not known, is false where something was to be changed, and null where it was to be read.
 */
export type ContextFunctions = {
  /** Whether there is a context service: true. */
  readonly isContextApiEnabled: () => Promise<boolean>;
  /** Makes a namespace, or uses the one that exists; answers whether it exists now. A time to live that is no whole number above 0 is none. */
  readonly registerContextNamespace: (namespace: string, ttlSeconds?: number) => Promise<boolean>;
  /** Deletes a namespace with everything in it; true where it is gone. */
  readonly deleteContextNamespace: (namespace: string) => Promise<boolean>;
  /** Saves a property for all conversations. */
  readonly setGlobalContextData: Setter;
  /** A property of all conversations; null where there is none. */
  readonly getGlobalContextData: (namespace: string, property: string) => Promise<Json>;
  readonly deleteGlobalContextData: Remover;
  /** Saves a property for all conversations of the customer; false while the customer is not known. */
  readonly setContextDataForUser: Setter;
  /** A property of the customer, null where there is none; without a property, an object of all. */
  readonly getContextDataForUser: (namespace: string, property?: string) => Promise<Json>;
  readonly deleteContextDataForUser: Remover;
  /** Saves a property for this conversation. */
  readonly setContextDataForConversation: Setter;
  /** A property of this conversation, null where there is none; without a property, an object of all. */
  readonly getContextDataForConversation: (namespace: string, property?: string) => Promise<Json>;
  readonly deleteContextDataForConversation: Remover;
  /** Removes all properties of the customer from a namespace. */
  readonly deleteAllContextDataForUser: Clearer;
  /** Removes all properties of this conversation from a namespace. */
  readonly deleteAllContextDataForConversation: Clearer;
};

/** Whose documents: those of a session, or the namespace's own. */
type Scope = { readonly turn: BotTurn; readonly session: { readonly sessionId?: string } | undefined };

/** Makes the functions that manage the context. */
export function contextFunctions(turn: BotTurn): ContextFunctions {
  const { conversationId, customerId, sessionId } = turn.conversation;
  const everybody = { turn, session: {} };
  const user = { turn, session: sessionCalled(customerId) };
  const conversation = { turn, session: sessionCalled(sessionId || conversationId) };
  return {
    isContextApiEnabled: async () => true,
    ...namespaceFunctions(turn),
    setGlobalContextData: setter('setGlobalContextData', everybody),
    getGlobalContextData: getter('getGlobalContextData', everybody),
    deleteGlobalContextData: remover('deleteGlobalContextData', everybody),
    setContextDataForUser: setter('setContextDataForUser', user),
    getContextDataForUser: getter('getContextDataForUser', user),
    deleteContextDataForUser: remover('deleteContextDataForUser', user),
    setContextDataForConversation: setter('setContextDataForConversation', conversation),
    getContextDataForConversation: getter('getContextDataForConversation', conversation),
    deleteContextDataForConversation: remover('deleteContextDataForConversation', conversation),
    deleteAllContextDataForUser: clearer('deleteAllContextDataForUser', user),
    deleteAllContextDataForConversation: clearer('deleteAllContextDataForConversation', conversation),
  };
}

/** An empty id names nobody: as a session it would be the namespace's own document, which is everybody's. */
function sessionCalled(id: string | undefined): Scope['session'] {
  return id ? { sessionId: id } : undefined;
}

function namespaceFunctions(
  turn: BotTurn,
): Pick<ContextFunctions, 'registerContextNamespace' | 'deleteContextNamespace'> {
  const { accountId, call } = turn.client;
  const change = (name: BotContextFunction, work: () => Promise<unknown>) =>
    softly(turn, name, false, async () => {
      await work();
      return true;
    });
  return {
    registerContextNamespace(nameSpace, ttlSeconds) {
      const ttl = Number(ttlSeconds);
      const body = Number.isInteger(ttl) && ttl > 0 ? { ttlSeconds: ttl } : {};
      return change('registerContextNamespace', () =>
        call('context.saveNamespace', { params: { accountId, nameSpace }, body }),
      );
    },
    deleteContextNamespace: (nameSpace) =>
      change('deleteContextNamespace', () =>
        call('context.deleteNamespace', { params: { accountId, nameSpace } }),
      ),
  };
}

function setter(name: BotContextFunction, scope: Scope): Setter {
  return (nameSpace, property, value) =>
    change(name, scope, nameSpace, (document) =>
      scope.turn.client.saveContext({ ...document, payload: { [property]: value ?? null } }),
    );
}

function remover(name: BotContextFunction, scope: Scope): Remover {
  const { accountId, call } = scope.turn.client;
  return (nameSpace, property) =>
    change(name, scope, nameSpace, (document) =>
      call('context.deleteProperties', { body: { ...document, accountId, propertyToDelete: [property] } }),
    );
}

function clearer(name: BotContextFunction, scope: Scope): Clearer {
  return (nameSpace) =>
    change(name, scope, nameSpace, (document) => scope.turn.client.deleteContext(document));
}

function change(
  name: BotContextFunction,
  { session, turn }: Scope,
  nameSpace: string,
  work: (document: DocumentAddress) => Promise<unknown>,
): Promise<boolean> {
  return softly(turn, name, false, async () => {
    if (session === undefined) return false;
    await work({ nameSpace, ...session });
    return true;
  });
}

function getter(name: BotContextFunction, { session, turn }: Scope) {
  return (nameSpace: string, property = ''): Promise<Json> =>
    softly<Json>(turn, name, null, async () => {
      if (session === undefined) return null;
      const read = await turn.client.readContext({ nameSpace, ...session });
      const properties: JsonObject = read?.document.payload ?? {};
      return property === '' ? properties : memberOf(properties, property);
    });
}
