import type { JsonObject } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ContextDocumentName } from '../ports/bot-context-store.ts';
import { sessionOf } from '../runtime/bot-conversation.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { nameOf, type ScriptCall, textOf } from './script-call.ts';
import type { ScriptSession } from './script-session.ts';

/** A conversation's session, a customer's, or none: "Conversation Builder data scopes" of the reference documentation. */
type Scope = (turn: Turn) => { readonly sessionId?: string } | undefined;

const CONVERSATION: Scope = ({ conversation }) => ({ sessionId: sessionOf(conversation) });
const GLOBAL: Scope = () => ({});
/** None while the customer is not known: anything else would mix up customers. */
const USER: Scope = ({ conversation: { customerId } }) =>
  customerId === undefined ? undefined : { sessionId: customerId };

/**
 * The functions of `botContext` that manage the context (reference documentation, Conversation Builder, "Manage the Conversation Context
 * Service": "All update operations return a Boolean status"). A store that is down is false, or null, and noted in the trace.
 */
export const CONTEXT_FUNCTIONS = {
  isContextApiEnabled: () => true,
  registerContextNamespace: ({ turn }, [namespace, ttlSeconds]) => {
    const seconds = Number(textOf(ttlSeconds));
    const ttl = Number.isInteger(seconds) && seconds > 0 ? seconds : undefined;
    return succeeded(turn, turn.ports.context.createNamespace(nameOf(namespace, 'namespace'), ttl));
  },
  deleteContextNamespace: ({ turn }, [namespace]) =>
    succeeded(turn, turn.ports.context.deleteNamespace(nameOf(namespace, 'namespace'))),
  setGlobalContextData: setter(GLOBAL),
  getGlobalContextData: getter(GLOBAL),
  deleteGlobalContextData: remover(GLOBAL),
  setContextDataForUser: setter(USER),
  getContextDataForUser: getter(USER),
  deleteContextDataForUser: remover(USER),
  setContextDataForConversation: setter(CONVERSATION),
  getContextDataForConversation: getter(CONVERSATION),
  deleteContextDataForConversation: remover(CONVERSATION),
  deleteAllContextDataForUser: clearer(USER),
  deleteAllContextDataForConversation: clearer(CONVERSATION),
} as const satisfies Readonly<Record<string, ScriptCall>>;

function setter(scope: Scope): ScriptCall {
  return async ({ turn }, [namespace, property, value = null]) => {
    const document = documentOf(turn, scope, namespace);
    if (document === undefined) return false;
    const properties = { [nameOf(property, 'property')]: value };
    const saved = await succeeded(turn, turn.ports.context.save(document, properties));
    if (saved) turn.note({ kind: 'stored', ...document, properties });
    return saved;
  };
}

function getter(scope: Scope): ScriptCall {
  return async ({ turn }: ScriptSession, [namespace, property]) => {
    const document = documentOf(turn, scope, namespace);
    if (document === undefined) return null;
    const properties = await turn.using('context', turn.ports.context.read(document));
    if (properties instanceof Unavailability) return null;
    const name = textOf(property);
    return name === '' ? properties : memberOf(properties, name);
  };
}

function remover(scope: Scope): ScriptCall {
  return ({ turn }, [namespace, property]) => {
    const document = documentOf(turn, scope, namespace);
    const properties = [nameOf(property, 'property')];
    return document !== undefined && succeeded(turn, turn.ports.context.remove(document, properties));
  };
}

function clearer(scope: Scope): ScriptCall {
  return ({ turn }, [namespace]) => {
    const document = documentOf(turn, scope, namespace);
    return document !== undefined && succeeded(turn, turn.ports.context.remove(document));
  };
}

function documentOf(turn: Turn, scope: Scope, namespace: Value | undefined): ContextDocumentName | undefined {
  const session = scope(turn);
  return session && { nameSpace: nameOf(namespace, 'namespace'), ...session };
}

function memberOf(properties: JsonObject, name: string): Value {
  return Object.hasOwn(properties, name) ? (properties[name] ?? null) : null;
}

async function succeeded(turn: Turn, done: Promise<void>): Promise<boolean> {
  return !((await turn.using('context', done)) instanceof Unavailability);
}
