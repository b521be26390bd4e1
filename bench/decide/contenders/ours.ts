import {
  type Condition as ConditionRow,
  compilePolicy,
  compileRuleset,
  type Decision,
  decide,
  type Needs,
  type Policy as PolicyDocument,
} from '@conversation-orchestrator/engine';
import type { Contender } from '../contender.ts';
import type { Condition, Policy } from '../policy.ts';

const NOW = Date.UTC(2024, 5, 11, 12);

/** This product's engine, through its public surface, with the policies as the rows of the builder. */
export const ours: Contender<readonly PolicyDocument[]> = {
  title: 'conversation-orchestrator',
  use: 'policies as condition rows, compiled into one ruleset',
  write: (policies) => policies.map(toDocument),
  compile(documents) {
    const ruleset = compileRuleset(documents.map(compilePolicy), {});
    return {
      bind(context) {
        const facts = new Map(Object.entries(context));
        return () => decide(ruleset, { facts, now: NOW });
      },
      winner: placeOf,
    };
  },
};

/** A generated policy as a document of the product, with condition rows. */
export function toDocument(policy: Policy, place: number): PolicyDocument {
  return { ...frameOf(place), conditions: policy.conditions.flatMap(toRows) };
}

/** What every generated document has besides its conditions. */
export function frameOf(place: number) {
  return {
    id: String(place),
    name: `Policy ${place}`,
    enabled: true,
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: `skill-${place}` } }],
  } as const;
}

function placeOf(answer: Decision | Needs): number {
  if (answer.kind === 'needs') throw new Error('Nothing was deferred, yet the engine asks for more.');
  return answer.policy === undefined ? -1 : Number(answer.policy.id);
}

function toRows(condition: Condition): ConditionRow[] {
  const property = condition.attribute;
  switch (condition.kind) {
    case 'equal':
      return [{ property, type: 'EQUAL', value: condition.value }];
    case 'not-equal':
      return [{ property, type: 'NOT_EQUAL', value: condition.value }];
    case 'one-of':
      return [{ property, type: 'IS_IN', value: condition.values }];
    case 'range':
      return [
        ...(condition.from === undefined
          ? []
          : [{ property, type: 'GREATER_THAN_OR_EQUAL', value: condition.from } as const]),
        ...(condition.to === undefined
          ? []
          : [{ property, type: 'LESS_THAN', value: condition.to } as const]),
      ];
    case 'text-contains':
    case 'list-contains':
      return [{ property, type: 'CONTAINS', value: condition.value }];
  }
}
