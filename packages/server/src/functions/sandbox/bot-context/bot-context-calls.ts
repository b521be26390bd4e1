/**
 * The functions of `botContext`, as the reference documents them: the kinds of their arguments, and of what they answer. The guest's side,
 * and what a bot's runtime has to offer, are made from this table.
 */
export const BOT_CONTEXT_CALLS = {
  /** `askMaven(conversationId?, consumerId?, groupId?)`: the next actions, as a v1 answer in JSON. */
  askMaven: { args: ['maybeText', 'maybeText', 'maybeText'], answer: 'text' },

  isContextApiEnabled: { args: [], answer: 'flag' },
  /** `registerContextNamespace(namespace, ttlSeconds?)` */
  registerContextNamespace: { args: ['text', 'maybeNumber'], answer: 'flag' },
  deleteContextNamespace: { args: ['text'], answer: 'flag' },

  /** `setGlobalContextData(namespace, property, value)`; the same for a user and a conversation. Answers whether it is kept. */
  setGlobalContextData: { args: ['text', 'text', 'value'], answer: 'flag' },
  setContextDataForUser: { args: ['text', 'text', 'value'], answer: 'flag' },
  setContextDataForConversation: { args: ['text', 'text', 'value'], answer: 'flag' },
  /** `getGlobalContextData(namespace, property?)`: the value, or an object of all; null where there is none. */
  getGlobalContextData: { args: ['text', 'maybeText'], answer: 'value' },
  getContextDataForUser: { args: ['text', 'maybeText'], answer: 'value' },
  getContextDataForConversation: { args: ['text', 'maybeText'], answer: 'value' },
  /** `deleteGlobalContextData(namespace, property)` */
  deleteGlobalContextData: { args: ['text', 'text'], answer: 'flag' },
  deleteContextDataForUser: { args: ['text', 'text'], answer: 'flag' },
  deleteContextDataForConversation: { args: ['text', 'text'], answer: 'flag' },
  /** `deleteAllContextDataForUser(namespace)` */
  deleteAllContextDataForUser: { args: ['text'], answer: 'flag' },
  deleteAllContextDataForConversation: { args: ['text'], answer: 'flag' },

  /** `setBotVariable(name, value, persistForSession, persistForever)` */
  setBotVariable: { args: ['text', 'value', 'flag', 'flag'], answer: 'nothing' },
  /** The value as a text, as the reference has it; null where it was not set. */
  getBotVariable: { args: ['text'], answer: 'value' },
  getEnvVariable: { args: ['text'], answer: 'value' },

  /** `setTriggerNextMessage(name)`: the step that comes next. */
  setTriggerNextMessage: { args: ['text'], answer: 'nothing' },
  sendMessage: { args: ['text'], answer: 'nothing' },
  sendMessages: { args: ['texts'], answer: 'nothing' },
  /** Sends, and ends the script and the message flow. */
  sendImmediateReply: { args: ['texts'], answer: 'nothing' },

  printDebugMessage: { args: ['text'], answer: 'nothing' },
  /** `logCustomEvent(userMessage, eventName, eventDetails)` */
  logCustomEvent: { args: ['text', 'text', 'text'], answer: 'nothing' },

  getConversationId: { args: [], answer: 'text' },
  getCurrentUserMessage: { args: [], answer: 'text' },
  getLPAccountId: { args: [], answer: 'text' },
  /** The members of the customer's `info`, such as `customerId`; null where nothing is known. */
  getLPCustomerInfo: { args: [], answer: 'value' },
  /** The members of the customer's `personal`. */
  getLPUserPersonalInfo: { args: [], answer: 'value' },
  getUserPlatformId: { args: [], answer: 'text' },
  getUserChannel: { args: [], answer: 'text' },
  /** `getLPEngagementAttribute(name)`, such as `currentSkillId`. */
  getLPEngagementAttribute: { args: ['text'], answer: 'value' },
} as const satisfies Readonly<Record<string, BotContextCall>>;

/** What a function of `botContext` takes and answers. */
export type BotContextCall = { readonly args: readonly ArgumentKind[]; readonly answer: AnswerKind };

/** `maybe…`: undefined where it was left out, or is null or empty. */
export type ArgumentKind = 'text' | 'maybeText' | 'maybeNumber' | 'texts' | 'flag' | 'value';

/** The kinds of answers. */
export type AnswerKind = 'text' | 'flag' | 'value' | 'nothing';

/** The name of a function of `botContext`. */
export type BotContextName = keyof typeof BOT_CONTEXT_CALLS;
