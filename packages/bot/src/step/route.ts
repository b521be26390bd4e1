import { asText } from '@conversation-orchestrator/api';
import type { Action, Value } from '@conversation-orchestrator/engine';
import type { StepOf } from '../bot.ts';
import type { BotAnswer, BotAsk } from '../ports/next-action.ts';
import { askContext } from '../runtime/ask-context.ts';
import { askNextAction } from '../runtime/ask-next-action.ts';
import { renderText } from '../runtime/render-text.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { transferTo, type Wanted } from '../transfer/transfer-to.ts';
import { LEFT, type Move } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/**
 * Asks for the next action and performs it (SPEC 11): messages are sent, then the conversation is transferred. An action that cannot be
 * performed, none, a lone message or an error: the fallback skill (reference documentation, Conversation Builder, "Dynamic Routing
 * interactions").
 */
export const route: StepBehaviour<'route'> = {
  async enter(step, turn) {
    const answer = await askNextAction(turn, askOf(step, turn));
    if (answer instanceof Unavailability) return { kind: 'fallback', cause: 'DECISION_UNAVAILABLE' };
    return perform(step, turn, answer);
  },
};

function askOf({ policyId }: StepOf<'route'>, turn: Turn): BotAsk {
  const { conversationId, customerId, sessionId } = turn.conversation;
  return {
    conversationId,
    ...(customerId !== undefined && { customerId }),
    ...(sessionId !== undefined && { sessionId }),
    ...(policyId !== undefined && { policyId }),
    context: askContext(turn),
  };
}

async function perform(step: StepOf<'route'>, turn: Turn, { actions, degraded }: BotAnswer): Promise<Move> {
  for (const action of actions) if (action.type === 'SEND_MESSAGE') turn.say(textOf(action.payload.message));
  const [wanted, ...more] = actions.flatMap(wantedBy);
  if (more.length > 0) turn.note({ kind: 'dropped', what: 'a transfer after the first' });
  if (wanted !== undefined) {
    const message = step.message === undefined ? '' : await renderText(turn, step.message);
    await transferTo(turn, wanted, message);
    return LEFT;
  }
  if (actions.length > 0) return { kind: 'fallback', cause: 'LONE_MESSAGE' };
  return { kind: 'fallback', cause: degraded.length > 0 ? 'DECISION_UNAVAILABLE' : 'NOTHING_MATCHED' };
}

function wantedBy(action: Action): readonly Wanted[] {
  if (action.type === 'SEND_MESSAGE') return [];
  if (action.type === 'TRANSFER_TO_SKILL') return [{ skillId: textOf(action.payload.skillId) }];
  const { skillId, userId } = action.payload;
  return [{ agentId: textOf(userId), ...(skillId !== undefined && { skillId: textOf(skillId) }) }];
}

function textOf(value: Value): string {
  return value === null ? '' : asText(value);
}
