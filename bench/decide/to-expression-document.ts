import type { Policy as PolicyDocument } from '@conversation-orchestrator/engine';
import { frameOf } from './contenders/ours.ts';
import type { Condition, Policy } from './policy.ts';

/** A generated policy as a document of the product, with its conditions typed as one expression. */
export function toExpressionDocument(policy: Policy, place: number): PolicyDocument {
  return { ...frameOf(place), expression: policy.conditions.map(toText).join(' and ') };
}

function toText(condition: Condition): string {
  const name = condition.attribute;
  switch (condition.kind) {
    case 'equal':
      return `${name} == '${condition.value}'`;
    case 'not-equal':
      return `${name} != '${condition.value}'`;
    case 'one-of':
      return `${name} in [${condition.values.map((value) => `'${value}'`).join(', ')}]`;
    case 'range':
      return [
        ...(condition.from === undefined ? [] : [`${name} >= ${condition.from}`]),
        ...(condition.to === undefined ? [] : [`${name} < ${condition.to}`]),
      ].join(' and ');
    case 'text-contains':
    case 'list-contains':
      return `contains(${name}, '${condition.value}')`;
  }
}
