import type { CompiledStep } from '../compile-bot.ts';
import type { Move } from '../step/move.ts';
import { enterStep, hearStep } from '../step/steps.ts';
import { fallBack } from '../transfer/fall-back.ts';
import type { BotPhase } from './bot-state.ts';
import type { FallbackCause } from './bot-trace.ts';
import type { Turn } from './turn.ts';

type Waiting = Extract<BotPhase, { readonly kind: 'waiting' }>;

/** Gives the customer's message to the step that waits for it, and goes on from there. */
export async function hearMessage(turn: Turn, { misses, step: id }: Waiting): Promise<void> {
  const compiled = turn.bot.steps.get(id);
  if (compiled === undefined) return fallBack(turn, 'STEP_GONE');
  return runSteps(turn, compiled, await hearStep(compiled.step, turn, misses));
}

/** Starts at the first step. */
export function runFromFirst(turn: Turn): Promise<void> {
  return runSteps(turn, undefined, { kind: 'goto', step: turn.bot.first });
}

/** Goes from step to step until one waits or the conversation leaves; ends, because the steps of a turn are counted. */
async function runSteps(turn: Turn, from: CompiledStep | undefined, first: Move): Promise<void> {
  let at = from;
  let move = first;
  for (let taken = 0; move.kind !== 'left'; taken++) {
    if (move.kind === 'wait' && !turn.overflowing) return wait(turn, at, move.misses);
    const next = nextStep(turn, at, { move, taken });
    if (typeof next === 'string') return fallBack(turn, next);
    turn.note({ kind: 'step', step: next.step.id, does: next.step.kind });
    at = next;
    move = await enterStep(next.step, turn);
  }
}

/** The step a move leads to, or why the conversation goes to the fallback. */
function nextStep(
  { bot, limits, overflowing }: Turn,
  at: CompiledStep | undefined,
  { move, taken }: { readonly move: Move; readonly taken: number },
): CompiledStep | FallbackCause {
  if (move.kind === 'fallback') return move.cause;
  if (overflowing || taken >= limits.stepsPerTurn) return 'LIMIT_REACHED';
  const id = (move.kind === 'goto' ? move.step : undefined) ?? at?.follows;
  if (id === undefined) return 'END_OF_STEPS';
  return bot.steps.get(id) ?? 'STEP_GONE';
}

/** Waits for the customer at a step. */
function wait(turn: Turn, at: CompiledStep | undefined, misses: number): void {
  turn.message = { ...turn.message, taken: true };
  turn.phase = { kind: 'waiting', step: at?.step.id ?? '', misses, reminders: 0, ...wakeAtOf(turn) };
}

/** When the silence becomes too long, if the bot minds. */
export function wakeAtOf({ bot, ports }: Turn): { readonly wakeAt?: number } {
  const { silence } = bot.document;
  return silence === undefined ? {} : { wakeAt: ports.clock.now() + silence.afterSeconds * 1000 };
}
