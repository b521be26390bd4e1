/** Something a platform tells of a conversation. Told again under the same id, it happened once. */
export type PlatformEvent = { readonly id: string } & (
  | {
      /** The customer wrote. */
      readonly kind: 'message';
      readonly text: string;
      /**
       * Whether what is written in a conversation that the bot does not have any more means that it has come back, given when it left
       * (epoch milliseconds). What does not is kept, and not answered.
       */
      readonly comesBack: (leftAt: number) => boolean;
    }
  /** The conversation came (back) to the bot, and nobody has said anything yet. */
  | { readonly kind: 'arrived' }
  /** The platform could not do the last transfer. */
  | { readonly kind: 'transferFailed' | 'agentUnavailable'; readonly reason?: string }
  /** The platform has closed the conversation. */
  | { readonly kind: 'ended' }
);
