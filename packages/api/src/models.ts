import type { z } from 'zod';
import type { actorReply } from './bodies/actor.ts';
import { attributeBody } from './bodies/attributes.ts';
import { botBody } from './bodies/bot.ts';
import { calendarBody } from './bodies/calendars.ts';
import { channelBody } from './bodies/channels.ts';
import type { chatMessage, chatReply } from './bodies/chats.ts';
import type { documentReply } from './bodies/context.ts';
import type { conversationReply } from './bodies/conversations.ts';
import type { agentReply, skillReply } from './bodies/directory.ts';
import type { functionLogsReply } from './bodies/function-logs.ts';
import { functionBody, type functionReply, type invokeReply } from './bodies/functions.ts';
import { intentsBody } from './bodies/intents.ts';
import { policyBody, type policyReply } from './bodies/policy.ts';
import type { policyLogReply } from './bodies/policy-logs.ts';
import type { changeReply, revisionReply } from './bodies/revisions.ts';
import { routingDocument } from './bodies/routing.ts';
import { sde } from './bodies/sdes.ts';
import type { settingsReply } from './bodies/settings.ts';

/** Schemas of the documents that are read from elsewhere than a request too: files, drafts, stores. */
export const SCHEMAS = {
  policy: policyBody,
  attribute: attributeBody,
  calendar: calendarBody,
  function: functionBody,
  routing: routingDocument,
  sde,
  bot: botBody,
  channel: channelBody,
  intents: intentsBody,
} as const;

/** A policy as its author writes it: id and `enabled` may be missing. */
export type PolicyInput = z.output<typeof policyBody>;
/** A policy as it is kept. */
export type StoredPolicy = z.output<typeof policyReply>;
/** A custom attribute: static, or the result of a function. */
export type CustomAttribute = z.output<typeof attributeBody>;
/** A function as its author writes it. */
export type FunctionInput = z.output<typeof functionBody>;
/** A function as it is kept, and how it is doing. */
export type StoredFunction = z.output<typeof functionReply>;
/** What became of a call of a function by hand. */
export type Invocation = z.output<typeof invokeReply>;
/** One call of a function in its log. */
export type FunctionLogEntry = z.output<typeof functionLogsReply>['entries'][number];
/** Everything an account's routing consists of. */
export type RoutingDocument = z.output<typeof routingDocument>;
/** One thing that a change touched. */
export type Change = z.output<typeof changeReply>;
/** One change of an account's routing. */
export type Revision = z.output<typeof revisionReply>;
/** Who did something. */
export type Actor = z.output<typeof actorReply>;
/** A queue of agents. */
export type Skill = z.output<typeof skillReply>;
/** A person or a bot a conversation can be transferred to. */
export type Agent = z.output<typeof agentReply>;
/** What is known of a conversation. */
export type Conversation = z.output<typeof conversationReply>;
/** What is known of a customer, in the reference's JSON. */
export type StructuredDataEntity = z.output<typeof sde>;
/** A context document. */
export type ContextDocument = z.output<typeof documentReply>;
/** The settings of an account. */
export type Settings = z.output<typeof settingsReply>;
/** One decision, and why it came out as it did. */
export type PolicyLogEntry = z.output<typeof policyLogReply>;
/** A routing bot, as its author writes it. */
export type BotDocument = z.output<typeof botBody>;
/** A way for conversations to come to a bot, as its author writes it. */
export type ChannelDocument = z.output<typeof channelBody>;
/** The intents of an account, with example phrases, and who recognises them. */
export type IntentsDocument = z.output<typeof intentsBody>;
/** A conversation that is held here. */
export type Chat = z.output<typeof chatReply>;
/** A message of it. */
export type ChatMessage = z.output<typeof chatMessage>;
