import { Engine, type EngineResult, type RuleProperties } from 'json-rules-engine';
import type { Contender } from '../contender.ts';
import type { Condition, Policy } from '../policy.ts';

type Test = { readonly fact: string; readonly operator: string; readonly value: unknown };

/** Falling priorities of rules and of conditions make the engine try one after another; `stop` ends it at the first success. */
export const jsonRulesEngine: Contender<readonly RuleProperties[]> = {
  title: 'json-rules-engine 7.3.1',
  use: 'one rule per policy, falling priorities, stopped at the first success',
  write: (policies) => policies.map((policy, at) => toRule(policy, at, policies.length - at)),
  compile(rules) {
    const engine = new Engine([...rules]);
    engine.addOperator('textContains', (text: string, part: string) => text.includes(part));
    engine.on('success', () => {
      engine.stop();
    });
    return {
      bind: (context) => () => engine.run(context),
      winner: (answer: EngineResult) => answer.events[0]?.params?.['place'] ?? -1,
    };
  },
};

function toRule(policy: Policy, place: number, priority: number): RuleProperties {
  return {
    priority,
    conditions: {
      all: policy.conditions.flatMap(toTests).map((test, at) => ({ ...test, priority: 100 - at })),
    },
    event: { type: 'matched', params: { place } },
  };
}

function toTests(condition: Condition): Test[] {
  const fact = condition.attribute;
  switch (condition.kind) {
    case 'equal':
      return [{ fact, operator: 'equal', value: condition.value }];
    case 'not-equal':
      return [{ fact, operator: 'notEqual', value: condition.value }];
    case 'one-of':
      return [{ fact, operator: 'in', value: condition.values }];
    case 'range':
      return [
        ...(condition.from === undefined
          ? []
          : [{ fact, operator: 'greaterThanInclusive', value: condition.from }]),
        ...(condition.to === undefined ? [] : [{ fact, operator: 'lessThan', value: condition.to }]),
      ];
    case 'text-contains':
      return [{ fact, operator: 'textContains', value: condition.value }];
    case 'list-contains':
      return [{ fact, operator: 'contains', value: condition.value }];
  }
}
