import { LogicEngine } from 'json-logic-engine';
import type { Contender } from '../contender.ts';
import { firstHolding } from '../first-holding.ts';
import { identifiedContext, identifierOf } from '../identifier.ts';
import type { Condition, Context, Policy } from '../policy.ts';

/** Compiled to JavaScript, one function per policy, tried in a loop. One `if` of all policies is slower, and overflows the stack at 10,000. */
export const jsonLogicEngine: Contender<readonly object[]> = {
  title: 'json-logic-engine 5.0.7',
  use: 'each policy compiled with `build`, tried in a loop',
  write: (policies) => policies.map(toLogic),
  compile(rules) {
    const engine = new LogicEngine();
    const tests = rules.map((rule) => engine.build(rule) as (context: Context) => boolean);
    return {
      bind(context) {
        const data = identifiedContext(context);
        return () => firstHolding(tests, data);
      },
      winner: (answer: number) => answer,
    };
  },
};

function toLogic(policy: Policy): object {
  const tests = policy.conditions.map(toTest);
  return tests.length === 1 ? (tests[0] as object) : { and: tests };
}

function toTest(condition: Condition): object {
  const value = { var: identifierOf(condition.attribute) };
  switch (condition.kind) {
    case 'equal':
      return { '===': [value, condition.value] };
    case 'not-equal':
      return { '!==': [value, condition.value] };
    case 'one-of':
      return { in: [value, condition.values] };
    case 'range':
      return toRange(value, condition.from, condition.to);
    case 'text-contains':
    case 'list-contains':
      return { in: [condition.value, value] };
  }
}

function toRange(value: object, from: number | undefined, to: number | undefined): object {
  if (from === undefined) return { '<': [value, to] };
  if (to === undefined) return { '>=': [value, from] };
  return { and: [{ '>=': [value, from] }, { '<': [value, to] }] };
}
