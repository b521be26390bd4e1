import type { BotEffect } from './bot-effect.ts';
import type { BotState } from './bot-state.ts';
import type { BotTraceEntry } from './bot-trace.ts';

/** What a bot makes of an event. */
export type BotResponse = {
  /** Keep it together with the effects, in one transaction: then nothing is lost, doubled or reordered by a restart. */
  readonly state: BotState;
  readonly effects: readonly BotEffect[];
  /** When, if nothing happens until then, the bot wants a `timeout` event with this time; epoch milliseconds. */
  readonly wakeAt?: number;
  /** Bounded. */
  readonly trace: readonly BotTraceEntry[];
  /** A defect of this software, to be logged. The conversation has been sent to the fallback. */
  readonly bug?: unknown;
};
