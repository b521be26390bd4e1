import { compileRuleset, explain } from '@conversation-orchestrator/engine';
import type { StepOf } from '../bot.ts';
import { readAttributes } from '../runtime/read-attributes.ts';
import type { Turn } from '../runtime/turn.ts';
import { ON } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** Goes on where the first condition that holds says. One that cannot be evaluated does not hold, and is noted. */
export const branch: StepBehaviour<'branch'> = {
  async enter(step, turn) {
    const { index, problems } = await firstThatHolds(step, turn);
    turn.note({ kind: 'branch', step: step.id, case: index ?? null, problems });
    const goto = index === undefined ? undefined : step.cases[index]?.goto;
    return goto === undefined ? ON : { kind: 'goto', step: goto };
  },
};

/** Asks the engine, which decides among the cases as it does among policies. */
async function firstThatHolds({ id }: StepOf<'branch'>, turn: Turn) {
  const cases = turn.bot.cases.get(id) ?? [];
  const names = [...new Set(cases.flatMap(({ reads }) => reads))];
  const { facts, calendars } = await readAttributes(turn, names);
  const ruleset = compileRuleset(cases, { calendars });
  const { clock, decidedFor = clock.now() } = turn.ports;
  const { decision, policies } = explain(ruleset, { facts, now: decidedFor });
  const problems = policies
    .filter(({ state }) => state === 'ERROR' || state === 'INVALID')
    .map(({ policyId, reason }) => `cases[${policyId}]: ${reason}`);
  return { index: decision.policy === undefined ? undefined : Number(decision.policy.id), problems };
}
