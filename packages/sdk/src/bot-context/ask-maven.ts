import type { JsonObject } from '@conversation-orchestrator/api';
import { type DecisionToTell, v1Answer } from '@conversation-orchestrator/api/bot-context';
import type { NextActionAsk } from '../next-action.ts';
import type { BotTurn } from './bot-turn.ts';

/** Asking for the next action. */
export type AskMaven = {
  /**
   * The next action as JSON in the shape of v1: `{"nextActionId","rule":{"id","name","actions"}}`, or `"rule":null,"noMatchReason"`. An id that
   * is left out or empty is that of this conversation. Throws an `ApiProblem` where there is no answer: that is not the same as “nothing to
   * do”, and the reference has no word for it. `client.nextAction` answers a fallback instead.
   */
  readonly askMaven: (conversationId?: string, consumerId?: string, groupId?: string) => Promise<string>;
};

/** Makes `askMaven`. */
export function askMaven(turn: BotTurn): AskMaven {
  return {
    async askMaven(conversationId = '', customerId = '', sessionId = '') {
      const result = await turn.client.nextAction(askOf(turn, { conversationId, customerId, sessionId }));
      if (result.kind === 'fallback') throw result.problem;
      // The endpoint table says which outcomes there are.
      const outcome = result.outcome as DecisionToTell['outcome'];
      return JSON.stringify(v1Answer({ ...result, outcome }));
    },
  };
}

type GivenIds = { readonly [Id in 'conversationId' | 'customerId' | 'sessionId']: string };

function askOf(turn: BotTurn, given: GivenIds): NextActionAsk {
  const { conversation } = turn;
  const conversationId = given.conversationId || conversation.conversationId;
  const isThis = conversationId === conversation.conversationId;
  return {
    conversationId,
    customerId: given.customerId || (isThis ? (conversation.customerId ?? '') : ''),
    sessionId: given.sessionId || (isThis ? (conversation.sessionId ?? '') : ''),
    ...(isThis && { context: contextOf(turn) }),
  };
}

/** What is known of this very message goes along, and is not stored. */
function contextOf({ conversation, namespace = 'orchestrator' }: BotTurn): JsonObject {
  const { channel, message } = conversation;
  return {
    [namespace]: {
      ...(channel !== undefined && { channel }),
      ...(message !== undefined && { userMessage: message }),
    },
  };
}
