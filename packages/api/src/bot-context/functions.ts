/** What the author of a script reads of a function, and what whoever offers it promises. */
type ScriptFunction = {
  /** How it is called; `?` marks arguments that may be left out. */
  readonly parameters: readonly string[];
  readonly returns: string;
  readonly summary: string;
};

const SCOPED = ['namespace', 'property'] as const;

/**
 * Every function of `botContext`, by name. A sandbox offers these to scripts, synchronously, and gives each call to the script host under the
 * same name with the same arguments; the SDK offers them, as promises, to bots elsewhere.
 *
 * Names, arguments and answers are those of the reference documentation, Conversation Builder, "Scripting functions": "Manage the Conversation
 * Context Service", "Get & Set Session Data", "Get User Data", "Send Messages", "Manage Conversation Flow", "Log & Debug", "Ask Maven".
 * Where it says "None" the answer here is null.
 */
export const BOT_CONTEXT_FUNCTIONS = {
  askMaven: {
    parameters: ['conversationId?', 'consumerId?', 'groupId?'],
    returns: 'text: JSON in the shape of the v1 next-actions API',
    summary: 'Asks for the next action; without ids for this conversation.',
  },
  isContextApiEnabled: {
    parameters: [],
    returns: 'boolean',
    summary: 'Whether there is a context service: true.',
  },
  registerContextNamespace: {
    parameters: ['namespace', 'ttlSeconds?'],
    returns: 'boolean: whether it exists now',
    summary: 'Makes a context namespace, or uses the one that exists.',
  },
  deleteContextNamespace: {
    parameters: ['namespace'],
    returns: 'boolean: success',
    summary: 'Deletes a context namespace with everything in it.',
  },
  setGlobalContextData: {
    parameters: [...SCOPED, 'value'],
    returns: 'boolean: success',
    summary: 'Saves a property for all conversations.',
  },
  getGlobalContextData: {
    parameters: SCOPED,
    returns: 'the value, or null',
    summary: 'Reads a property of all conversations.',
  },
  deleteGlobalContextData: {
    parameters: SCOPED,
    returns: 'boolean: success',
    summary: 'Removes a property of all conversations.',
  },
  setContextDataForUser: {
    parameters: [...SCOPED, 'value'],
    returns: 'boolean: success; false while the customer is not known',
    summary: 'Saves a property for all conversations of the customer.',
  },
  getContextDataForUser: {
    parameters: ['namespace', 'property?'],
    returns: 'the value, or null; without a property, an object of all',
    summary: 'Reads a property of the customer, or all.',
  },
  deleteContextDataForUser: {
    parameters: SCOPED,
    returns: 'boolean: success',
    summary: 'Removes a property of the customer.',
  },
  setContextDataForConversation: {
    parameters: [...SCOPED, 'value'],
    returns: 'boolean: success',
    summary: 'Saves a property for this conversation.',
  },
  getContextDataForConversation: {
    parameters: ['namespace', 'property?'],
    returns: 'the value, or null; without a property, an object of all',
    summary: 'Reads a property of this conversation, or all.',
  },
  deleteContextDataForConversation: {
    parameters: SCOPED,
    returns: 'boolean: success',
    summary: 'Removes a property of this conversation.',
  },
  deleteAllContextDataForUser: {
    parameters: ['namespace'],
    returns: 'boolean: success',
    summary: 'Removes all properties of the customer from a namespace.',
  },
  deleteAllContextDataForConversation: {
    parameters: ['namespace'],
    returns: 'boolean: success',
    summary: 'Removes all properties of this conversation from a namespace.',
  },
  setBotVariable: {
    parameters: ['name', 'value', 'persistForSession?', 'persistForever?'],
    returns: 'null',
    summary: 'Sets a bot variable: until the bot has answered, for the session, or for the customer.',
  },
  getBotVariable: {
    parameters: ['name'],
    returns: 'the value, or null; a text, once the next message has come',
    summary: 'Reads a bot variable.',
  },
  setTriggerNextMessage: {
    parameters: ['step'],
    returns: 'null',
    summary: 'Says at which step the bot goes on after the script.',
  },
  sendMessage: {
    parameters: ['message'],
    returns: 'null',
    summary: 'Sends a message; the script goes on.',
  },
  sendMessages: {
    parameters: ['messages'],
    returns: 'null',
    summary: 'Sends messages one after the other; the script goes on.',
  },
  sendImmediateReply: {
    parameters: ['messageOrMessages'],
    returns: 'nothing: it ends the script',
    summary:
      'Sends a message and waits for the next one of the customer; what follows in the script is not run.',
  },
  printDebugMessage: {
    parameters: ['message'],
    returns: 'null',
    summary: 'Writes to the trace.',
  },
  logCustomEvent: {
    parameters: ['userMessage', 'eventName', 'eventDetail?'],
    returns: 'null',
    summary: 'Notes an event in the trace.',
  },
  getConversationId: {
    parameters: [],
    returns: 'text',
    summary: 'The id of this conversation.',
  },
  getCurrentUserMessage: {
    parameters: [],
    returns: 'text',
    summary: 'The last message of the customer.',
  },
  getLPAccountId: {
    parameters: [],
    returns: 'text',
    summary: 'The id of the account.',
  },
  getLPCustomerInfo: {
    parameters: [],
    returns: 'object, or null where nothing is known: customerId, ctype, role, …',
    summary: 'Customer info (SDE) of the customer.',
  },
  getLPUserPersonalInfo: {
    parameters: [],
    returns: 'object, or null where nothing is known: age, gender, language, …',
    summary: 'Personal info (SDE) of the customer.',
  },
  getUserPlatformId: {
    parameters: [],
    returns: 'text',
    summary: 'The id the customer has here; of one who is not known, that of the conversation.',
  },
  getUserChannel: {
    parameters: [],
    returns: 'text: lp_web, lp_sms, lp_inapp, lp_whatsapp, lp_rcs, lp_abc, lp_fb, twilio_sms',
    summary: 'The channel, as the reference calls it.',
  },
  getLPEngagementAttribute: {
    parameters: ['name'],
    returns: 'the value, or null',
    summary: 'What is known of the engagement: currentSkillId, previousSkillId, campaignId, …',
  },
  getEnvVariable: {
    parameters: ['name'],
    returns: 'the value, or null',
    summary: 'A variable of the bot’s environment.',
  },
} as const satisfies Readonly<Record<string, ScriptFunction>>;

/** The name of a function of `botContext`. */
export type BotContextFunction = keyof typeof BOT_CONTEXT_FUNCTIONS;

/** The namespace that keeps the bot variables of a customer that outlast the session, in the customer's document. */
export const LASTING_NAMESPACE = 'botVariables';
