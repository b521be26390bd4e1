import type { EventOf, ReplyOf } from '@conversation-orchestrator/api';
import { toMessageReply } from '../../chats/chat-reply.ts';
import type { Chat, ChatMessage } from '../../chats/chat-store.ts';
import type { DirectoryStore } from '../../directory/directory-store.ts';

type Visit = ReplyOf<'widget.read'>['body']['visit'];
type VisitorMessage = Extract<EventOf<'widget.follow'>, { readonly event: 'message' }>['data'];

/** Where the names of agents are known. */
export type AgentNames = Pick<DirectoryStore, 'findAgent'>;

/** A chat as its visitor sees it: the agent has a name, and nothing has an id. */
export async function toVisit(
  agents: AgentNames,
  accountId: string,
  { agentId, status }: Pick<Chat, 'agentId' | 'status'>,
): Promise<Visit> {
  const agent =
    status === 'assigned' && agentId !== undefined ? await agents.findAgent(accountId, agentId) : undefined;
  return { status, ...(agent && { agentName: agent.name }) };
}

/** A message as the visitor sees it; undefined where it tells of what happened inside. */
export function toVisitorMessage(
  message: Pick<VisitorMessage, 'at'> & Omit<ChatMessage, 'at'>,
): VisitorMessage | undefined {
  const { agentId: _, answers: _answers, effect: _effect, from, ...shown } = message;
  return from === 'system' ? undefined : { ...shown, from };
}

/** Those of a chat's messages that its visitor sees. */
export function toVisitorMessages(messages: readonly ChatMessage[]): readonly VisitorMessage[] {
  return messages.flatMap((message) => toVisitorMessage(toMessageReply(message)) ?? []);
}
