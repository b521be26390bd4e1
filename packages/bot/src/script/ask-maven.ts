import { v1Answer } from '@conversation-orchestrator/api';
import type { BotAsk } from '../ports/next-action.ts';
import { askContext } from '../runtime/ask-context.ts';
import { askNextAction } from '../runtime/ask-next-action.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { type ScriptCall, textOf } from './script-call.ts';

/**
 * `askMaven()`, `askMaven(conversationId, consumerId, groupId)`: asks for the next action and answers JSON in the v1 shape:
 * `{"nextActionId","rule":{"id","name","actions"}}`, or `"rule":null,"noMatchReason"`. An id that is left out or empty is that of this
 * conversation (reference documentation, Conversation Builder, "Ask Maven", and Next Actions API, "Methods v1"). Throws where it cannot ask.
 */
export const askMaven: ScriptCall = async ({ turn }, args) => {
  const [conversationId = '', customerId = '', sessionId = ''] = args.map(textOf);
  const answer = await askNextAction(turn, askOf(turn, { conversationId, customerId, sessionId }));
  if (answer instanceof Unavailability)
    throw new Error(`The next action could not be asked for: ${answer.message}`);
  return JSON.stringify(v1Answer(answer));
};

function askOf(
  turn: Turn,
  given: { readonly [Id in 'conversationId' | 'customerId' | 'sessionId']: string },
): BotAsk {
  const { conversation } = turn;
  const conversationId = given.conversationId || conversation.conversationId;
  const isThis = conversationId === conversation.conversationId;
  const customerId = given.customerId || (isThis ? conversation.customerId : undefined);
  const sessionId = given.sessionId || (isThis ? conversation.sessionId : undefined);
  return {
    conversationId,
    ...(customerId !== undefined && { customerId }),
    ...(sessionId !== undefined && { sessionId }),
    ...(isThis && { context: askContext(turn) }),
  };
}
