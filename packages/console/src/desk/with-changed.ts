import type { Chat } from '@conversation-orchestrator/api';

/** The chats of one status: those that were read, as they are since, without those that have it no more, and with those that have it now. */
export function withChanged(
  read: readonly Chat[],
  changed: ReadonlyMap<string, Chat>,
  status: Chat['status'],
): readonly Chat[] {
  const now = new Map(read.map((chat) => [chat.conversationId, chat]));
  for (const [id, chat] of changed) {
    const known = now.get(id);
    if (!known || known.updatedAt <= chat.updatedAt) now.set(id, chat);
  }
  return [...now.values()]
    .filter((chat) => chat.status === status)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
