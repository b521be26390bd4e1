import type { ChatEnd, ChatMessage } from '../../chats/chat-store.ts';
import { mappedTarget } from '../mapped-ids.ts';
import type { ChannelOf } from '../platform-conversation.ts';

/** A request to the API of Chatwoot, below its conversation. */
export type ChatwootRequest = {
  readonly path: 'messages' | 'assignments' | 'toggle_status';
  readonly body: Readonly<Record<string, unknown>>;
};

/**
 * What Chatwoot is to be asked so that a message is sent, or done what the bot did (Chatwoot's application API): skills are teams, agents are
 * agents, and whoever is to have a conversation gets it by its being open.
 */
export function requestsOf(
  channel: Pick<ChannelOf<'chatwoot'>, 'agents' | 'skills'>,
  message: Pick<ChatMessage, 'text' | 'options' | 'effect'>,
): readonly ChatwootRequest[] {
  if (message.effect) return endRequests(channel, message.effect);
  const { options, text: content } = message;
  const outgoing = { content, message_type: 'outgoing', private: false };
  if (!options) return [{ path: 'messages', body: outgoing }];
  const items = options.map((option) => ({ title: option, value: option }));
  const choice = { content_type: 'input_select', content_attributes: { items } };
  return [{ path: 'messages', body: { ...outgoing, ...choice } }];
}

function endRequests(
  channel: Pick<ChannelOf<'chatwoot'>, 'agents' | 'skills'>,
  effect: ChatEnd,
): readonly ChatwootRequest[] {
  if (effect.kind === 'close') return [{ path: 'toggle_status', body: { status: 'resolved' } }];
  const open: ChatwootRequest = { path: 'toggle_status', body: { status: 'open' } };
  if (effect.kind === 'failed') return [open];
  const { agentId, skillId } = mappedTarget(channel, effect.to);
  const assigned = agentId === undefined ? { team_id: numeric(skillId) } : { assignee_id: numeric(agentId) };
  return [{ path: 'assignments', body: assigned }, open];
}

/** Chatwoot's ids are numbers. */
function numeric(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}
