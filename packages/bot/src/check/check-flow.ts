import type { Bot } from '../bot.ts';
import { followerOf } from '../compile-bot.ts';
import { type BotIssue, issue } from './bot-issue.ts';
import { jumpsAnywhere, leaves, namedWays, waysOf } from './ways.ts';

/** Whether steps are called unambiguously, lead to steps that exist, can be reached, and end somewhere. */
export function checkFlow(bot: Bot): readonly BotIssue[] {
  return [...checkNames(bot), ...checkTargets(bot), ...checkReach(bot), ...checkEnd(bot)];
}

function checkNames({ steps }: Bot): readonly BotIssue[] {
  const seen = new Set<string>();
  return steps.flatMap(({ id }, at) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [issue('CONFLICT', `steps[${at}].id`, `Another step is called ${id}`)] : [];
  });
}

function checkTargets({ steps }: Bot): readonly BotIssue[] {
  const ids = new Set(steps.map(({ id }) => id));
  return steps.flatMap((step, at) =>
    namedWays(step)
      .filter(({ to }) => !ids.has(to))
      .map(({ path, to }) => issue('UNKNOWN_STEP', `steps[${at}].${path}`, `There is no step ${to}`)),
  );
}

function checkReach(bot: Bot): readonly BotIssue[] {
  const reached = reachedOf(bot);
  return bot.steps.flatMap(({ id }, at) =>
    reached.has(at) ? [] : [issue('UNREACHABLE', `steps[${at}]`, `No other step leads to ${id}`, 'warning')],
  );
}

/** The steps a conversation can come to, by index. */
function reachedOf(bot: Bot): ReadonlySet<number> {
  const indexes = new Map(bot.steps.map(({ id }, at) => [id, at] as const).reverse());
  const reached = new Set([0]);
  // A set is walked in the order of insertion, and also over what is added meanwhile.
  for (const at of reached) {
    if (jumpsAnywhere(bot.steps[at])) return new Set(bot.steps.keys());
    for (const id of waysOf(bot, at)) {
      const to = indexes.get(id);
      if (to !== undefined) reached.add(to);
    }
  }
  return reached;
}

function checkEnd(bot: Bot): readonly BotIssue[] {
  const last = bot.steps.length - 1;
  const step = bot.steps[last];
  if (step === undefined || leaves(step) || followerOf(bot, last) !== undefined) return [];
  const message = 'Nothing follows: a conversation that gets here goes to the fallback';
  return [issue('OPEN_END', `steps[${last}]`, message, 'warning')];
}
