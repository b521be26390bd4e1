/** What a conversation of Chatwoot, which only counts its own, is called here. */
export function chatIdOf(channelId: string, conversation: string): string {
  return `${channelId}-${conversation}`;
}

/** What Chatwoot calls a conversation that is called so here. */
export function chatwootIdOf(channelId: string, conversationId: string): string {
  return conversationId.slice(channelId.length + 1);
}
