import { ZenDecisionContent, ZenEngine, type ZenEngineResponse } from '@gorules/zen-engine';
import type { Contender } from '../contender.ts';
import { identifiedContext, identifierOf } from '../identifier.ts';
import type { Condition, Policy } from '../policy.ts';

const PLACE = 'place';
const WHEN = 'when';

/**
 * One decision table, first hit, a row for each policy, its conditions in one cell.
 * A column for each attribute takes twice as long, and needs an empty cell wherever a policy does not test the attribute.
 */
export const zenEngine: Contender<object> = {
  title: '@gorules/zen-engine 0.54.0',
  use: 'one decision table, first hit, compiled content',
  write: toDecision,
  compile(document) {
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(document));
    return {
      bind(context) {
        const input = identifiedContext(context);
        return () => decision.evaluate(input);
      },
      winner: (answer: ZenEngineResponse) => answer.result[PLACE] ?? -1,
    };
  },
};

function toDecision(policies: readonly Policy[]): object {
  const table = {
    hitPolicy: 'first',
    inputs: [{ id: WHEN, name: WHEN }],
    outputs: [{ id: PLACE, name: PLACE, field: PLACE }],
    rules: policies.map((policy, place) => ({
      _id: `row-${place}`,
      [WHEN]: toCell(policy),
      [PLACE]: String(place),
    })),
  };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'table', type: 'decisionTableNode', name: 'table', position: { x: 1, y: 0 }, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

function toCell(policy: Policy): string {
  return policy.conditions.map(toTest).join(' and ');
}

function toTest(condition: Condition): string {
  const name = identifierOf(condition.attribute);
  switch (condition.kind) {
    case 'equal':
      return `${name} == ${JSON.stringify(condition.value)}`;
    case 'not-equal':
      return `${name} != ${JSON.stringify(condition.value)}`;
    case 'one-of':
      return `${name} in ${JSON.stringify(condition.values)}`;
    case 'range':
      return [
        ...(condition.from === undefined ? [] : [`${name} >= ${condition.from}`]),
        ...(condition.to === undefined ? [] : [`${name} < ${condition.to}`]),
      ].join(' and ');
    case 'text-contains':
    case 'list-contains':
      return `contains(${name}, ${JSON.stringify(condition.value)})`;
  }
}
