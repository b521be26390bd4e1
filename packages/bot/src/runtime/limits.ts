import type { Bot } from '../bot.ts';

/** Entries of the trace of one turn. */
export const MAXIMUM_TRACE = 500;
/** Scripts run in one turn. */
export const MAXIMUM_SCRIPTS = 20;
/** Characters kept of a message of the customer, and sent in one message of the bot. */
export const MAXIMUM_MESSAGE_CHARACTERS = 10_000;
/** Ids of events kept, to know one that is delivered twice. */
export const MAXIMUM_SEEN = 20;
/** Characters kept of the id of an event. */
export const MAXIMUM_EVENT_ID_CHARACTERS = 256;
/** Bot variables of a conversation. */
export const MAXIMUM_VARIABLES = 500;
/** Characters of all bot variables of a conversation, as JSON. */
export const MAXIMUM_VARIABLE_CHARACTERS = 100_000;

/** The bounds of a conversation with a bot. */
export type BotLimits = {
  readonly stepsPerTurn: number;
  readonly messagesPerTurn: number;
  readonly turns: number;
  readonly entries: number;
};

const USUAL: BotLimits = { stepsPerTurn: 100, messagesPerTurn: 10, turns: 200, entries: 5 };

/** The bounds a bot sets, and the usual ones where it sets none. */
export function limitsOf({ limits }: Bot): BotLimits {
  return { ...USUAL, ...limits };
}
