import type { Bot } from '../bot.ts';

/**
 * A bot that asks what it is about, ready to use: recognises the intent, keeps it as `orchestrator.intent` and routes (reference
 * documentation, Dynamic Routing, "Routing Conversations by Intents").
 */
export const INTENT_BOT: Bot = {
  id: 'intents',
  name: 'By intent',
  description: 'Asks what it is about, recognises the intent, and lets the policies decide.',
  languages: ['en', 'de'],
  skillId: 'routing-bot',
  greeting: { en: 'Hello, and welcome!', de: 'Hallo und willkommen!' },
  steps: [
    {
      kind: 'intent',
      id: 'concern',
      message: { en: 'What can we do for you?', de: 'Was können wir für Sie tun?' },
      retries: 1,
      retryMessage: {
        en: 'I did not understand that. Could you say it in other words?',
        de: 'Das habe ich nicht verstanden. Können Sie es anders sagen?',
      },
    },
    {
      kind: 'route',
      id: 'route',
      message: {
        en: 'Thank you, I am connecting you.',
        de: 'Danke, ich verbinde Sie.',
      },
    },
  ],
  fallback: {
    skillId: 'general-support',
    message: {
      en: 'One moment please, a colleague will be with you.',
      de: 'Einen Moment bitte, gleich ist jemand für Sie da.',
    },
  },
};
