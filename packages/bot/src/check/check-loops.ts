import type { Bot, Step } from '../bot.ts';
import { type BotIssue, issue } from './bot-issue.ts';
import { waysOf } from './ways.ts';

/**
 * Steps that lead back to themselves without waiting for the customer. Where a script is on the way it may know when to stop: a warning. The
 * runtime stops any of them, after as many steps as a turn may have.
 */
export function checkLoops(bot: Bot): readonly BotIssue[] {
  const indexes = new Map(bot.steps.map(({ id }, at) => [id, at] as const).reverse());
  const ways = bot.steps.map((step, at) =>
    waits(step)
      ? []
      : waysOf(bot, at).flatMap((id) => {
          const to = indexes.get(id);
          return to === undefined ? [] : [to];
        }),
  );
  const inScript = (at: number) => bot.steps[at]?.kind === 'script';
  const told = new Set<number>();
  return bot.steps.flatMap(({ id }, at) => {
    const loop = loopThrough(at, ways);
    if (loop === undefined || loop.some((step) => told.has(step))) return [];
    for (const step of loop) told.add(step);
    const severity = loop.some(inScript) ? 'warning' : 'error';
    const message = `${id} leads back to itself without waiting for the customer`;
    return [issue('ENDLESS_LOOP', `steps[${at}]`, message, severity)];
  });
}

/** Steps that wait, or take the message away, so that the next one has to wait. */
function waits({ kind }: Step): boolean {
  return kind === 'ask' || kind === 'intent';
}

/** The steps of a shortest loop through a step; undefined where there is none. */
function loopThrough(start: number, ways: readonly (readonly number[])[]): readonly number[] | undefined {
  const cameFrom = new Map<number, number>();
  const open = [start];
  for (const at of open) {
    for (const to of ways[at] ?? []) {
      if (to === start) return pathTo(at, start, cameFrom);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      open.push(to);
    }
  }
  return undefined;
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.push(at);
  }
  return path;
}
