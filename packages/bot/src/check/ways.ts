import type { Bot, Step } from '../bot.ts';
import { followerOf } from '../compile-bot.ts';

/** A way out of a step that its author wrote: where it leads, and where that stands in the step. */
export type NamedWay = { readonly to: string; readonly path: string };

/** The ways a step names. */
export function namedWays(step: Step): readonly NamedWay[] {
  const ways: NamedWay[] = [];
  const add = (to: string | undefined, path: string) => {
    if (to !== undefined) ways.push({ to, path });
  };
  if ('next' in step) add(step.next, 'next');
  if (step.kind === 'ask' || step.kind === 'intent') add(step.giveUp?.goto, 'giveUp.goto');
  if (step.kind === 'script') add(step.onError, 'onError');
  if (step.kind === 'branch')
    for (const [at, { goto }] of step.cases.entries()) add(goto, `cases[${at}].goto`);
  if (step.kind === 'intent')
    for (const [intent, to] of Object.entries(step.goto ?? {})) add(to, `goto.${intent}`);
  return ways;
}

/** The steps a step can lead to, as far as its text tells: those it names, and the one that follows. */
export function waysOf(bot: Bot, index: number): readonly string[] {
  const step = bot.steps[index];
  if (step === undefined || leaves(step)) return [];
  const named = namedWays(step).map(({ to }) => to);
  const follower = followerOf(bot, index);
  return [...named, ...(follower === undefined ? [] : [follower]), ...scriptedWays(bot, step)];
}

/** Whether the conversation never goes on after the step. */
export function leaves({ kind }: Step): boolean {
  return kind === 'route' || kind === 'transfer' || kind === 'close';
}

/** Whether a script goes on at a step that its text does not name: it could be any. */
export function jumpsAnywhere(step: Step | undefined): boolean {
  return step?.kind === 'script' && /(?:setTriggerNextMessage|goNext)\(\s*[^'"`\s]/.test(step.code);
}

/** The steps whose names stand in quotes in a script, or in the functions it finds. */
function scriptedWays({ globalFunctions = '', steps }: Bot, step: Step): readonly string[] {
  if (step.kind !== 'script') return [];
  const code = `${step.code}\n${globalFunctions}`;
  const literals = new Set([...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g)].map(textOf));
  return steps.map(({ id }) => id).filter((id) => literals.has(id));
}

function textOf([, single, double, template]: RegExpExecArray): string {
  return single ?? double ?? template ?? '';
}
