/**
 * What a page on which bots are written needs of them: documents to begin with, and what scripts can call. Data alone, without the runtime: it
 * runs in browsers.
 */
export { BOT_CONTEXT_FUNCTIONS } from '@conversation-orchestrator/api/bot-context';
export { EXAMPLE_INTENTS } from './documents/example-intents.ts';
export { READY_BOTS } from './documents/ready-bots.ts';
