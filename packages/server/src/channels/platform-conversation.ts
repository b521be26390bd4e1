import type { ChannelDocument } from '@conversation-orchestrator/api';
import type { ChatKey, ChatOutlet } from '../chats/chat-store.ts';

/** A channel of one kind. */
export type ChannelOf<Kind extends ChannelDocument['kind']> = Extract<
  ChannelDocument,
  { readonly kind: Kind }
>;

/** A channel whose conversations are held on another platform, which performs transfers. */
export type PlatformChannel = Exclude<ChannelDocument, { readonly kind: 'web' }>;

/** A conversation of a platform, as the platform knows it. */
export type PlatformConversation = {
  readonly key: ChatKey;
  readonly channel: PlatformChannel;
  readonly outlet: Exclude<ChatOutlet, 'desk'>;
  readonly customerId?: string;
  readonly sessionId?: string;
  readonly language?: string;
};
