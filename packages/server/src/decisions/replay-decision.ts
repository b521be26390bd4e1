import {
  type Explanation,
  explainInSteps,
  type Fact,
  type Facts,
  type PolicyTrace,
  type Question,
  type Ruleset,
  Unavailable,
} from '@conversation-orchestrator/engine';
import { inSlices, type TakeTurns } from '../in-slices.ts';
import { overriding } from '../next-action/overriding.ts';
import type { DecisionRecord } from './decision-log.ts';

const NOT_KEPT = new Unavailable('its value was too large to be kept in the log');

const HAD_MATCHED = 'It matched; not all that it read was kept in the log';

/**
 * Says why a decision came out as it did, with the ruleset of its revision: the very explanation that would have been given at the time.
 * Of a record that was too large for the log, policies that read what was not kept say so; which policy won is as it was.
 */
export async function replayDecision(
  ruleset: Ruleset,
  record: DecisionRecord,
  takeTurns?: TakeTurns,
): Promise<Explanation> {
  const explanation = await inSlices(explainInSteps(ruleset, questionOf(ruleset, record)), takeTurns);
  if (record.notKept === undefined) return explanation;
  return { ...explanation, policies: asDecided(explanation.policies, record.policyId) };
}

/** The question that was decided. */
export function questionOf(ruleset: Ruleset, record: DecisionRecord): Question {
  const { askedPolicyId, at, decidedFor = at, facts, notKept } = record;
  // Where not even the names are known of all that was not kept, a constant may have been overridden by any of it.
  const given =
    notKept?.others === true ? ruleset.world.constants.keys() : [...facts.keys(), ...(notKept?.names ?? [])];
  return {
    facts: factsOf(record),
    now: decidedFor,
    ...(askedPolicyId !== undefined && { policyId: askedPolicyId }),
    ...overriding(ruleset, given),
  };
}

function factsOf({ facts, notKept, unavailable }: DecisionRecord): Facts {
  const known = new Map<string, Fact>(facts);
  for (const [name, cause] of unavailable) known.set(name, new Unavailable(cause));
  for (const name of notKept?.names ?? []) known.set(name, NOT_KEPT);
  return notKept?.others === true ? { get: (name) => known.get(name) ?? NOT_KEPT } : known;
}

/**
 * The traces, with the winner that is recorded. What is not known any more can only turn TRUE and FALSE into ERROR, so no policy above the
 * winner seems to have matched; but the winner may seem to have failed, and those below it to have been tried.
 */
function asDecided(traces: readonly PolicyTrace[], winnerId: string | undefined): readonly PolicyTrace[] {
  const winner = traces.findIndex(({ policyId }) => policyId === winnerId);
  if (winner < 0) return traces;
  return traces.map((trace, at) => {
    if (at < winner || trace.state === 'DISABLED') return trace;
    if (at === winner)
      return trace.state === 'TRUE' ? trace : { ...trace, state: 'TRUE', reason: HAD_MATCHED };
    const { policyId, name } = trace;
    return { policyId, name, state: 'NOT_REACHED', reason: 'A policy above it matched', conditions: [] };
  });
}
