import type { Bot } from '../bot.ts';

/**
 * The bot of the reference's tutorial, ready to use: greets, asks for the phone number, keeps it as `orchestrator.phoneNumber` and routes
 * (reference documentation, Dynamic Routing, "Getting Started").
 */
export const TUTORIAL_BOT: Bot = {
  id: 'tutorial',
  name: 'Tutorial: by phone number',
  description: 'Greets, asks for the phone number, and lets the policies decide.',
  languages: ['en', 'de'],
  skillId: 'routing-bot',
  greeting: {
    en: 'Hello, and welcome! I will find the right person for you.',
    de: 'Hallo und willkommen! Ich finde heraus, wer Ihnen am besten hilft.',
  },
  steps: [
    {
      kind: 'ask',
      id: 'phone number',
      message: { en: 'What is your phone number?', de: 'Wie lautet Ihre Telefonnummer?' },
      property: 'phoneNumber',
      answer: { kind: 'phone' },
      retries: 2,
      retryMessage: {
        en: 'I did not find a phone number in that. It looks like this: +155555501',
        de: 'Darin habe ich keine Telefonnummer gefunden. Sie sieht so aus: +155555501',
      },
    },
    {
      kind: 'route',
      id: 'route',
      message: { en: 'Thank you, I am connecting you.', de: 'Danke, ich verbinde Sie.' },
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
