/** Where a conversation goes. */
export type TransferTarget =
  | { readonly kind: 'skill'; readonly skillId: string }
  /** `skillId` is where it goes when the agent does not take it, for platforms that do that themselves. */
  | { readonly kind: 'agent'; readonly agentId: string; readonly skillId: string };

/**
 * What the channel shall do, in this order. The `id` is unique in the conversation and the same when a turn is repeated: perform it once.
 * `transfer`, `close` and `failed` are the last of a turn, and there is at most one of them.
 */
export type BotEffect = { readonly id: string } & (
  | {
      readonly kind: 'message';
      readonly text: string;
      /** Answers to choose from, where the channel can show such. */
      readonly options?: readonly string[];
    }
  | {
      readonly kind: 'transfer';
      readonly to: TransferTarget;
      /** Why: a policy (or a step) decided it, or the bot could not do better. */
      readonly because: 'decided' | 'fallback';
    }
  | { readonly kind: 'close' }
  /** Nobody takes the conversation: the fallback skill failed too. Somebody has to be told. */
  | { readonly kind: 'failed'; readonly reason: string }
);
