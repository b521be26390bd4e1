import type { Bot } from '../bot.ts';
import type { BotCatalogue } from './bot-catalogue.ts';
import { type BotIssue, issue } from './bot-issue.ts';
import { checkFlow } from './check-flow.ts';
import { checkLoops } from './check-loops.ts';
import { checkStep } from './check-step.ts';
import { checkTexts } from './check-texts.ts';

/** Most issues reported of one bot. */
const MAXIMUM_ISSUES = 100;

/**
 * Everything wrong or doubtful in a bot that its schema lets pass, each with its path. No issue of severity `error`: it can be saved. A bot
 * with errors still runs: where one is reached, the conversation goes to the fallback.
 */
export function checkBot(bot: Bot, catalogue: BotCatalogue = {}): readonly BotIssue[] {
  return [
    ...checkFallback(bot, catalogue),
    ...checkFlow(bot),
    ...checkLoops(bot),
    ...bot.steps.flatMap((step, at) => checkStep(step, `steps[${at}]`, { bot, catalogue })),
    ...checkTexts(bot),
  ].slice(0, MAXIMUM_ISSUES);
}

function checkFallback({ fallback, skillId }: Bot, { skills }: BotCatalogue): readonly BotIssue[] {
  const path = 'fallback.skillId';
  if (fallback.skillId === skillId)
    return [
      issue(
        'LOOP_TO_ITSELF',
        path,
        'The fallback skill is the bot’s own: it would get the conversation again',
      ),
    ];
  if (skills?.has(fallback.skillId) === false)
    return [issue('UNKNOWN_SKILL', path, `There is no skill ${fallback.skillId}`)];
  return [];
}
