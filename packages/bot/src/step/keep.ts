import type { Value } from '@conversation-orchestrator/engine';
import { sessionOf } from '../runtime/bot-conversation.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';

/** Where something is kept: whose document, under which property, and in which bot variable. */
export type Place = {
  readonly property?: string | undefined;
  readonly variable?: string | undefined;
  readonly scope?: 'conversation' | 'customer' | undefined;
};

/** Keeps what was found out, in the context and as a bot variable. A store that is down does not keep the conversation from going on. */
export async function keep(
  turn: Turn,
  { property, variable = property, scope }: Place,
  value: Value,
): Promise<void> {
  if (variable !== undefined && !turn.variables.set(variable, value, 'session'))
    turn.note({ kind: 'dropped', what: `the variable ${variable}: there is no room for it` });
  if (property !== undefined) await save(turn, documentOf(turn, scope), { [property]: value });
}

/** Forgets what an earlier answer may have left. */
export async function forget(turn: Turn, { property, variable = property, scope }: Place): Promise<void> {
  if (variable !== undefined) turn.variables.set(variable, null, 'session');
  if (property !== undefined)
    await turn.using('context', turn.ports.context.remove(documentOf(turn, scope), [property]));
}

/** Saves properties of the bot's namespace, and notes it. */
export async function save(
  turn: Turn,
  document: { readonly nameSpace: string; readonly sessionId: string },
  properties: { readonly [name: string]: Value },
): Promise<void> {
  const saved = await turn.using('context', turn.ports.context.save(document, properties));
  if (!(saved instanceof Unavailability)) turn.note({ kind: 'stored', ...document, properties });
}

/** The document of the conversation, or of the customer where that is wanted and known. */
export function documentOf({ bot, conversation }: Turn, scope: Place['scope']) {
  const sessionId = scope === 'customer' ? conversation.customerId : undefined;
  return { nameSpace: bot.namespace, sessionId: sessionId ?? sessionOf(conversation) };
}
