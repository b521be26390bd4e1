import type { BotDirectory, BotEffect, TransferTarget } from '@conversation-orchestrator/bot';
import type { Chat, ChatChange, NewMessage } from './chat-store.ts';

type Outcome = Pick<ChatChange, 'status' | 'skillId' | 'agentId' | 'events'>;

/** What the effects of a turn make of a chat: messages, and at most one end, which is the last. */
export async function performEffects(
  effects: readonly BotEffect[],
  chat: Chat,
  directory: BotDirectory,
): Promise<ChatChange> {
  const messages: NewMessage[] = [];
  // A bot that has something to say has the chat.
  let outcome: Outcome = chat.status === 'bot' ? {} : { status: 'bot', skillId: null, agentId: null };
  let isHeard = false;
  for (const effect of effects) {
    isHeard = true;
    if (effect.kind === 'message') {
      const { text, options } = effect;
      messages.push({ from: 'bot', text, ...(options && { options }) });
      continue;
    }
    const { note, ...end } = await endOf(effect, directory);
    messages.push({ from: 'system', text: note });
    outcome = end;
  }
  return isHeard ? { ...outcome, messages } : {};
}

async function endOf(
  effect: Exclude<BotEffect, { readonly kind: 'message' }>,
  directory: BotDirectory,
): Promise<Outcome & { readonly note: string }> {
  switch (effect.kind) {
    case 'transfer':
      return transferOf(effect.to, directory);
    case 'close':
      return { note: 'The bot has closed the conversation.', status: 'closed' };
    case 'failed':
      return { note: `Nobody takes the conversation: ${effect.reason}`, status: 'failed' };
  }
}

/** A skill takes what comes; an agent who went away meanwhile does not, and the bot is told. */
async function transferOf(
  to: TransferTarget,
  directory: BotDirectory,
): Promise<Outcome & { readonly note: string }> {
  if (to.kind === 'skill')
    return {
      note: `Transferred to the skill ${to.skillId}.`,
      status: 'ringing',
      skillId: to.skillId,
      agentId: null,
    };
  const status = await directory.agentStatus(to.agentId).catch(() => undefined);
  if (status !== 'online') {
    const reason = `the agent is ${status ?? 'unknown'}`;
    return {
      note: `The agent ${to.agentId} is not available.`,
      status: 'bot',
      events: [{ kind: 'agentUnavailable', reason }],
    };
  }
  return {
    note: `Transferred to the agent ${to.agentId}.`,
    status: 'ringing',
    skillId: to.skillId,
    agentId: to.agentId,
  };
}
