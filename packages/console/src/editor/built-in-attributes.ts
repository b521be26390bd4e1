import { SDE_ATTRIBUTES } from '@conversation-orchestrator/api';
import type { AttributeType } from '@conversation-orchestrator/engine';

const CONVERSATION: Readonly<Record<string, AttributeType>> = {
  minutesSinceStartConversation: 'number',
  minutesSincePreviousMessage: 'number',
  previousAgentId: 'string',
  currentSkillId: 'string',
  previousSkillId: 'string',
  conversationId: 'string',
  consumerId: 'string',
  groupId: 'string',
};

/** What the routing bot stores by itself. */
const BOT: Readonly<Record<string, AttributeType>> = {
  channel: 'string',
  intent: 'string',
  phoneNumber: 'string',
};

function named(
  prefix: string,
  members: Readonly<Record<string, AttributeType>>,
): readonly (readonly [string, AttributeType])[] {
  return Object.entries(members).map(([name, type]) => [`${prefix}.${name}`, type]);
}

/** The attributes every account has, and their types, by full name. A test ties them to those the server loads. */
export const BUILT_IN_ATTRIBUTES: ReadonlyMap<string, AttributeType> = new Map([
  ...named('conversation', CONVERSATION),
  ...Object.entries(SDE_ATTRIBUTES).map(([name, { type }]) => [name, type] as const),
]);

/** Attributes of the routing bot's own namespace: known, but like all of the context not the only ones there can be. */
export const BOT_ATTRIBUTES: ReadonlyMap<string, AttributeType> = new Map(named('orchestrator', BOT));

/** Channels the routing bot tells apart. */
export const CHANNELS: readonly string[] = ['WEB', 'SMS', 'WHATSAPP', 'FACEBOOK', 'APPLE', 'IOS', 'ANDROID'];
