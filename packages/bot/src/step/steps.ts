import type { Step, StepKind } from '../bot.ts';
import type { Turn } from '../runtime/turn.ts';
import { ask } from './ask.ts';
import { branch } from './branch.ts';
import { close } from './close.ts';
import { intent } from './intent.ts';
import { type Move, ON } from './move.ts';
import { route } from './route.ts';
import { say } from './say.ts';
import { script } from './script.ts';
import type { StepBehaviour } from './step-behaviour.ts';
import { transfer } from './transfer.ts';

type Behaviours = { readonly [Kind in StepKind]: StepBehaviour<Kind> };

const BEHAVIOURS: Behaviours = { say, ask, intent, script, branch, route, transfer, close };

/** Does a step. */
export function enterStep(step: Step, turn: Turn): Promise<Move> {
  return behaviourOf(step).enter(step, turn);
}

/** Gives the customer's message to the step that waits for it. */
export async function hearStep(step: Step, turn: Turn, misses: number): Promise<Move> {
  return behaviourOf(step).hear?.(step, turn, misses) ?? ON;
}

function behaviourOf(step: Step): StepBehaviour<StepKind> {
  return BEHAVIOURS[step.kind] as StepBehaviour<StepKind>;
}
