import type { JsonObject } from '@conversation-orchestrator/api';
import type { Calendar, Facts } from '@conversation-orchestrator/engine';
import type { ConversationIds } from '../runtime/bot-conversation.ts';
import type { BotContextStore } from './bot-context-store.ts';
import type { IntentRecogniser } from './intent-recogniser.ts';
import type { AskNextAction } from './next-action.ts';
import type { ScriptRunner } from './script-runner.ts';

/** Who can be transferred to. May reject: the bot then tries the transfer, and takes the channel's word for it. */
export type BotDirectory = {
  /** Undefined where there is no such agent. */
  agentStatus(agentId: string): Promise<'online' | 'away' | 'offline' | undefined>;
  /** A channel whose skills are not in the account's directory answers true. */
  hasSkill(skillId: string): Promise<boolean>;
};

/** What is known of a customer: the inner objects of the structured data entities (`info` of `ctmrinfo`, `personal` of `personal`). */
export type CustomerFacts = { readonly info?: JsonObject; readonly personal?: JsonObject };

/**
 * What conditions and texts of the bot can read (SPEC 5): the attributes of these names, and the calendars of the account. Function
 * attributes have been run. May reject.
 */
export type LoadAttributes = (
  names: readonly string[],
  of: ConversationIds,
) => Promise<{ readonly facts: Facts; readonly calendars?: readonly Calendar[] }>;

/**
 * What a bot needs of the world, bound to one account. A port that rejects never breaks a conversation. Each answers in bounded time: the
 * bot has no clock of its own to give up by.
 */
export type BotPorts = {
  readonly context: BotContextStore;
  readonly attributes: LoadAttributes;
  readonly nextAction: AskNextAction;
  readonly scripts: ScriptRunner;
  readonly intents: IntentRecogniser;
  readonly directory: BotDirectory;
  /** Undefined where nothing is known. */
  readonly customer: (customerId: string) => Promise<CustomerFacts | undefined>;
  /** Epoch milliseconds. */
  readonly clock: { now(): number };
  /** The moment all conditions are decided for, epoch milliseconds; left out, that of the clock. */
  readonly decidedFor?: number;
};
