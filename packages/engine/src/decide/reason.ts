import type { Failure } from '../expression/failure.ts';
import { show } from '../show.ts';
import type { ConditionTrace } from './decision.ts';
import { Match } from './try-policy.ts';

/** Why a policy has its state, in a sentence for the person who asks. */
export function reasonOf(outcome: Match | Failure | false, conditions: readonly ConditionTrace[]): string {
  if (outcome instanceof Match) return matched(outcome, conditions);
  if (outcome !== false) return outcome.message;
  const failing = conditions.find(({ state }) => state === 'FALSE');
  return failing === undefined ? 'Its conditions do not hold' : failed(failing);
}

function matched({ block }: Match, { length }: readonly ConditionTrace[]): string {
  if (block === 'exception') return 'Its exception holds';
  if (length === 0) return 'It has no conditions, so it always holds';
  return length === 1 ? 'Its condition holds' : `All its ${length} conditions hold`;
}

function failed({ text, left, right }: ConditionTrace): string {
  const spelled = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  if (left === undefined) return `\`${spelled}\` does not hold`;
  const other =
    right !== undefined && !text.endsWith(show(right)) ? `, the other side is ${show(right)}` : '';
  return `\`${spelled}\` does not hold: the value is ${show(left)}${other}`;
}
