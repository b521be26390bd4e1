import type { Bot } from '../bot.ts';
import { INTENT_BOT } from './intent-bot.ts';
import { TEMPLATE_BOT } from './template-bot.ts';
import { TUTORIAL_BOT } from './tutorial-bot.ts';

/** Bots to begin with: documents to copy and change. Their skills are `routing-bot` (their own) and `general-support` (the fallback). */
export const READY_BOTS: readonly Bot[] = [TUTORIAL_BOT, INTENT_BOT, TEMPLATE_BOT];
