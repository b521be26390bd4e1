import { runScript } from '../script/run-script.ts';
import { templateVariables } from '../script/template-variables.ts';
import { documentOf, save } from '../step/keep.ts';
import { sayTexts } from './render-text.ts';
import { runFromFirst } from './run-steps.ts';
import type { Turn } from './turn.ts';

/** The step in the trace that stands for the beginning. */
const BEGINNING = '__initConversation';

/** Begins: keeps the channel in the context (SPEC 11), lets the bot's own functions begin, greets, and takes the first step. */
export async function startConversation(turn: Turn): Promise<void> {
  const { bot, conversation } = turn;
  await save(turn, documentOf(turn, 'conversation'), { channel: conversation.channel });
  for (const [name, value] of Object.entries(templateVariables(bot, conversation)))
    turn.variables.set(name, value, 'session');
  await initialise(turn);
  await sayTexts(turn, bot.document.greeting);
  await runFromFirst(turn);
}

/**
 * "initConversation is run immediately when the conversation begins" (reference documentation, Conversation Builder, "Global Functions").
 * When it fails the bot goes on.
 */
async function initialise(turn: Turn): Promise<void> {
  if (!turn.bot.document.globalFunctions?.includes(BEGINNING)) return;
  const code = `if (typeof ${BEGINNING} === 'function') ${BEGINNING}();`;
  await runScript(turn, { step: BEGINNING, code });
}
