import type { BotConversation } from './bot-conversation.ts';

/** Something that happened in a conversation. */
export type BotEvent = BotEventKind & {
  /**
   * What the channel calls it. An event whose id was among the last ones is ignored, so a channel may deliver twice. Left out, every event
   * is a new one.
   */
  readonly id?: string;
};

type BotEventKind =
  /**
   * The conversation came to the bot: it began, or was transferred to the bot's skill (again). `text` is the message it began with, where
   * there is one.
   */
  | { readonly kind: 'started'; readonly conversation: BotConversation; readonly text?: string }
  /** The customer wrote. */
  | { readonly kind: 'message'; readonly text: string }
  /** The last transfer could not be done: no such skill, the platform refused, … */
  | { readonly kind: 'transferFailed'; readonly reason?: string }
  /** The agent of the last transfer does not take the conversation. */
  | { readonly kind: 'agentUnavailable'; readonly reason?: string }
  /** It is as late as `wakeAt` of the last response said, and nothing has happened since. One for another time is ignored. */
  | { readonly kind: 'timeout'; readonly wakeAt: number }
  /** The conversation was closed by somebody else. */
  | { readonly kind: 'ended' };
