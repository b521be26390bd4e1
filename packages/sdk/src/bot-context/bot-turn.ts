import type { BotContextFunction, JsonObject } from '@conversation-orchestrator/api';
import type { Client } from '../client.ts';

/** A JSON value. */
export type Json = JsonObject[string];

/** A conversation, as the platform that holds it knows it. */
export type BotConversation = {
  readonly conversationId: string;
  /** The customer, where known (authenticated): the customer's context and `sde.…` need it. */
  readonly customerId?: string;
  /** The session of the context; left out, the conversation. */
  readonly sessionId?: string;
  /** The customer's last message. */
  readonly message?: string;
  /** `web`, `sms`, `whatsapp`, … ; policies read it as `orchestrator.channel`. */
  readonly channel?: string;
  /** What `getLPEngagementAttribute` gives: `currentSkillId`, `previousSkillId`, `campaignId`, … */
  readonly engagement?: JsonObject;
};

/** An event a bot logs. */
export type BotEvent = {
  readonly name: string;
  readonly userMessage: string;
  readonly details: string;
};

/** One message of a conversation, and what the platform does for the bot that answers it. */
export type BotTurn = {
  readonly client: Client;
  readonly conversation: BotConversation;
  /** Sends a message to the customer. What it throws is thrown by the function that sends. */
  readonly send: (message: string) => unknown;
  /** Makes the flow go on at a step. Without it `setTriggerNextMessage` fails. */
  readonly goTo?: (step: string) => unknown;
  /** Takes what `printDebugMessage` writes. */
  readonly log?: (line: string) => unknown;
  /** Takes what `logCustomEvent` notes. */
  readonly event?: (event: BotEvent) => unknown;
  /** Told of every call that was answered with false or null because it failed: nothing fails silently that one listens to. */
  readonly onFailure?: (name: BotContextFunction, reason: unknown) => unknown;
  /** The namespace of `channel` and `userMessage` in a question; `orchestrator` where left out. */
  readonly namespace?: string;
  /** What `getEnvVariable` gives. */
  readonly environment?: Readonly<Record<string, Json>>;
  /** The session's bot variables, as texts: the caller's, one for each conversation, kept from message to message. */
  readonly variables?: Map<string, string>;
};

/** Does something that may fail: a failure is told, and answered with what the reference answers then. */
export async function softly<T>(
  { onFailure }: BotTurn,
  name: BotContextFunction,
  otherwise: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    onFailure?.(name, reason);
    return otherwise;
  }
}

/** A member of an object of its own; null where there is none. */
export function memberOf(object: Readonly<Record<string, Json>> = {}, name: string): Json {
  return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}
