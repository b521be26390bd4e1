import type { ChannelDocument } from '@conversation-orchestrator/api';
import type { ChatKey, ChatMessage } from '../../chats/chat-store.ts';
import type { ChannelOf } from '../platform-conversation.ts';

/** Something a bot said or did, and where it goes. */
export type Parcel<Kind extends ChannelDocument['kind']> = {
  readonly channel: ChannelOf<Kind>;
  readonly key: ChatKey;
  readonly message: ChatMessage;
};

/** What became of it. `later`: another try may do better. `never`: none will. The reason may be shown to the account. */
export type Delivered =
  | { readonly kind: 'done' }
  | { readonly kind: 'later' | 'never'; readonly reason: string };

/** Tells a platform. May be called again for what was delivered already, when the server went away before it was noted. */
export type Deliver<Kind extends ChannelDocument['kind']> = (parcel: Parcel<Kind>) => Promise<Delivered>;
