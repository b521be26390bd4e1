import type { StepOf } from '../bot.ts';
import { sayTexts } from '../runtime/render-text.ts';
import type { Turn } from '../runtime/turn.ts';
import type { Move } from './move.ts';

/** What a question does that was not answered: asks again, a bounded number of times, then gives up. */
export async function missed(
  step: StepOf<'ask'> | StepOf<'intent'>,
  turn: Turn,
  { misses, retries, options }: { misses: number; retries: number; options?: readonly string[] },
): Promise<Move> {
  if (misses >= retries) return giveUp(step, turn);
  await sayTexts(turn, step.retryMessage ?? step.message, options);
  return { kind: 'wait', misses: misses + 1 };
}

/** Goes on where the step says it goes without an answer; else to the fallback. */
export async function giveUp({ giveUp }: StepOf<'ask'> | StepOf<'intent'>, turn: Turn): Promise<Move> {
  await sayTexts(turn, giveUp?.message);
  return giveUp?.goto === undefined
    ? { kind: 'fallback', cause: 'GAVE_UP' }
    : { kind: 'goto', step: giveUp.goto };
}
