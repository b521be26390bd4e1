/**
 * What a page on which bots are written needs of them: documents to begin with, and what scripts can call. Data alone, without the runtime: it
 * runs in browsers.
 */
export { EXAMPLE_INTENTS } from './documents/example-intents.ts';
export { READY_BOTS } from './documents/ready-bots.ts';
export { BOT_CONTEXT_FUNCTIONS } from './script/bot-context.ts';
