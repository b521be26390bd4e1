import type { FallbackCause } from '../runtime/bot-trace.ts';

/** Where the conversation goes on after a step. */
export type Move =
  /** At this step; undefined: at the one that follows. */
  | { readonly kind: 'goto'; readonly step: string | undefined }
  /** Here, with the next message. `misses`: answers that did not count. */
  | { readonly kind: 'wait'; readonly misses: number }
  | { readonly kind: 'fallback'; readonly cause: FallbackCause }
  /** Nowhere: it has left the bot. */
  | { readonly kind: 'left' };

/** On to what follows. */
export const ON: Move = { kind: 'goto', step: undefined };

/** Away from the bot. */
export const LEFT: Move = { kind: 'left' };
