import type { BotContextFunction } from '@conversation-orchestrator/api';
import { type AskMaven, askMaven } from './ask-maven.ts';
import type { BotTurn } from './bot-turn.ts';
import { type ContextFunctions, contextFunctions } from './context-functions.ts';
import { type ConversationFunctions, conversationFunctions } from './conversation-functions.ts';
import { type MessageFunctions, messageFunctions } from './message-functions.ts';
import { type VariableFunctions, variableFunctions } from './variable-functions.ts';

type Functions = AskMaven & ContextFunctions & ConversationFunctions & MessageFunctions & VariableFunctions;

/** The reference's `botContext`: every function of its table, under the same name and with the same arguments, as a promise. */
export type BotContext = { readonly [Name in BotContextFunction]: Functions[Name] };

/**
 * Makes the reference's `botContext` for a bot on any platform, in Node or a browser: one for each message of the customer, backed by the REST
 * API through a client that may read and write the context and ask for next actions (v2, with the client's token; no v1 key is needed).
 *
 * A service that is down, slow or unwilling never throws into a conversation: what changes something answers false then, what reads something
 * null, and `onFailure` is told. `askMaven` alone throws, for no answer is not the answer “nothing to do”.
 */
export function createBotContext(turn: BotTurn): BotContext {
  return {
    ...askMaven(turn),
    ...contextFunctions(turn),
    ...conversationFunctions(turn),
    ...messageFunctions(turn),
    ...variableFunctions(turn),
  };
}
