import type { BotDirectory, BotEffect, TransferTarget } from '@conversation-orchestrator/bot';
import type { Chat, ChatChange, ChatEnd, NewMessage } from './chat-store.ts';

type Outcome = Pick<ChatChange, 'status' | 'skillId' | 'agentId' | 'events'>;
/** What an end makes of a chat, and what is told of it. */
type End = Outcome & { readonly note: string; readonly effect?: ChatEnd };

export type EffectSurroundings = {
  readonly directory: BotDirectory;
  /** The id of the event the bot did it about. */
  readonly answers?: string;
};

/** What the effects of a turn make of a chat: messages, and at most one end, which is the last. */
export async function performEffects(
  effects: readonly BotEffect[],
  chat: Chat,
  { answers, directory }: EffectSurroundings,
): Promise<ChatChange> {
  const messages: NewMessage[] = [];
  const about = { ...(answers !== undefined && { answers }) };
  // A bot that has something to say has the chat.
  let outcome: Outcome = chat.status === 'bot' ? {} : { status: 'bot', skillId: null, agentId: null };
  let isHeard = false;
  for (const effect of effects) {
    isHeard = true;
    if (effect.kind === 'message') {
      const { text, options } = effect;
      messages.push({ from: 'bot', text, ...(options && { options }), ...about });
      continue;
    }
    const { effect: told, note, ...end } = await endOf(effect, chat, directory);
    messages.push({ from: 'system', text: note, ...(told && { effect: told }), ...about });
    outcome = end;
  }
  return isHeard ? { ...outcome, messages } : {};
}

async function endOf(
  { id, ...effect }: Exclude<BotEffect, { readonly kind: 'message' }>,
  { outlet }: Chat,
  directory: BotDirectory,
): Promise<End> {
  switch (effect.kind) {
    case 'transfer':
      return outlet === 'desk'
        ? ringAt(effect.to, directory)
        : { ...handedOver(effect.to), status: 'transferred', effect };
    case 'close':
      return { note: 'The bot has closed the conversation.', status: 'closed', effect };
    case 'failed':
      return { note: `Nobody takes the conversation: ${effect.reason}`, status: 'failed', effect };
  }
}

/** A skill takes what comes; an agent who went away meanwhile does not, and the bot is told. */
async function ringAt(to: TransferTarget, directory: BotDirectory): Promise<End> {
  if (to.kind === 'agent') {
    const status = await directory.agentStatus(to.agentId).catch(() => undefined);
    if (status !== 'online') {
      const reason = `the agent is ${status ?? 'unknown'}`;
      return {
        note: `The agent ${to.agentId} is not available.`,
        status: 'bot',
        events: [{ kind: 'agentUnavailable', reason }],
      };
    }
  }
  return { ...handedOver(to), status: 'ringing' };
}

function handedOver(to: TransferTarget) {
  return to.kind === 'skill'
    ? { note: `Transferred to the skill ${to.skillId}.`, skillId: to.skillId, agentId: null }
    : { note: `Transferred to the agent ${to.agentId}.`, skillId: to.skillId, agentId: to.agentId };
}
