import { compilePolicy, compileRuleset, type Policy, type Value } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { takenValues } from './taken-values.ts';

const CONSTANTS = new Map<string, Value>([['custom.vips', ['+1', '+2']]]);

function taken(looked: string, above: Readonly<Record<string, string>>, changes: Partial<Policy> = {}) {
  const policy = (id: string, expression: string): Policy => ({
    id,
    name: id,
    enabled: true,
    expression,
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }],
  });
  const others = Object.entries(above).map(([id, expression]) => compilePolicy(policy(id, expression)));
  const last = compilePolicy({ ...policy('looked', looked), ...changes });
  return takenValues(last, others, compileRuleset([...others, last], { constants: CONSTANTS }));
}

describe('the values of a list that policies above take', () => {
  it('are told by the policy that takes them', () => {
    const above = {
      web: "orchestrator.channel == 'WEB'",
      short: "orchestrator.channel in ['SMS', 'RCS'] and orchestrator.intent == 'sales'",
    };
    expect(
      taken("orchestrator.channel in ['WEB', 'SMS', 'APP'] and orchestrator.intent == 'sales'", above),
    ).toEqual([
      { attribute: 'orchestrator.channel', values: ['WEB'], by: 'web' },
      { attribute: 'orchestrator.channel', values: ['SMS'], by: 'short' },
    ]);
  });

  it('may stand in a static attribute', () => {
    expect(taken('orchestrator.phone in custom.vips', { first: "orchestrator.phone == '+1'" })).toEqual([
      { attribute: 'orchestrator.phone', values: ['+1'], by: 'first' },
    ]);
  });

  it('are none where the policy above wants something more', () => {
    const above = { web: "orchestrator.channel == 'WEB' and orchestrator.intent == 'sales'" };
    expect(taken("orchestrator.channel in ['WEB', 'SMS']", above)).toEqual([]);
  });

  it('are none where an exception may come before the conditions, or the list is not known', () => {
    const above = { web: "orchestrator.channel == 'WEB'" };
    const exception = { actions: [{ type: 'SEND_MESSAGE', payload: { message: 'no' } }] } as const;
    expect(taken("orchestrator.channel in ['WEB', 'SMS']", above, { exception })).toEqual([]);
    expect(taken('orchestrator.channel in orchestrator.channels', above)).toEqual([]);
  });
});
