import { type Expression, evaluateExpression, Failure } from '@conversation-orchestrator/engine';
import type { ReadAnswer } from './answer.ts';

/** A text all of which matches a pattern of RE2, whose time is linear in the text: the `matches` of the policy language. */
export const readPattern: ReadAnswer<'pattern'> = ({ pattern }, text) =>
  matches(text, `^(?:${pattern})$`) === true
    ? { accepted: true, value: text }
    : { accepted: false, why: `does not match ${pattern}` };

/** What keeps a pattern from being one; undefined where nothing does. */
export function faultOfPattern(pattern: string): string | undefined {
  const outcome = matches('', pattern);
  return typeof outcome === 'boolean' ? undefined : outcome;
}

/** Whether a part of the text matches, or why that cannot be told. */
function matches(text: string, pattern: string): boolean | string {
  const call: Expression = { kind: 'call', name: 'matches', arguments: [literal(text), literal(pattern)] };
  const outcome = evaluateExpression(call, { facts: new Map(), now: 0 });
  return outcome instanceof Failure ? outcome.message : outcome === true;
}

function literal(value: string): Expression {
  return { kind: 'literal', value };
}
