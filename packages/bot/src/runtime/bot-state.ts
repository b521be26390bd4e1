import type { Value } from '@conversation-orchestrator/engine';
import type { BotConversation } from './bot-conversation.ts';
import type { TransferTarget } from './bot-effect.ts';

/** The version of {@link BotState} that this code writes. */
export const STATE_VERSION = 1;

/**
 * All a bot remembers of a conversation between two events: plain JSON, at most about 200 KB, usually less than 1 KB. Whoever keeps it need
 * not look into it.
 */
export type BotState = {
  readonly version: typeof STATE_VERSION;
  readonly botId: string;
  readonly conversation: BotConversation;
  readonly phase: BotPhase;
  /** Events taken so far: the first part of the ids of effects. */
  readonly turn: number;
  /** Messages of the customer so far. */
  readonly messages: number;
  /** How often the conversation has come to the bot. */
  readonly entries: number;
  /** Bot variables (`setBotVariable`) that last for the session. */
  readonly variables: { readonly [name: string]: Value };
  /** The last message of the customer, and whether a step has taken it. */
  readonly message: { readonly text: string; readonly taken: boolean };
  /** Ids of the last events, oldest first. */
  readonly seen: readonly string[];
};

/** Where a conversation stands. */
export type BotPhase =
  /** For a message, at this step. */
  | {
      readonly kind: 'waiting';
      readonly step: string;
      /** Answers that did not count. */
      readonly misses: number;
      /** Reminders sent since the customer last wrote. */
      readonly reminders: number;
      /** When the silence becomes too long, epoch milliseconds. */
      readonly wakeAt?: number;
    }
  /** With somebody else. `rest` is where it goes when that fails, best first. */
  | { readonly kind: 'transferred'; readonly to: TransferTarget; readonly rest: readonly TransferTarget[] }
  | { readonly kind: 'closed' }
  /** Nobody took it. */
  | { readonly kind: 'failed' };
