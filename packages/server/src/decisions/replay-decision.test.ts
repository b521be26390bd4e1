import {
  compilePolicy,
  compileRuleset,
  type Policy,
  type Ruleset,
  type Value,
} from '@conversation-orchestrator/engine';
import { describe, expect, test } from 'vitest';
import { decisionRecord } from '../testing/decision-record.ts';
import { boundRecord, MOST_RECORD_CHARACTERS } from './bound-record.ts';
import { replayDecision } from './replay-decision.ts';

function policy(id: string, expression: string, enabled = true): Policy {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: id } }] as const;
  return { id, name: `Policy ${id}`, enabled, expression, actions };
}

function rulesetOf(...policies: readonly Policy[]): Ruleset {
  return compileRuleset(policies.map((it) => compilePolicy(it)));
}

const huge = 'x'.repeat(MOST_RECORD_CHARACTERS);

describe('replaying a record that was too large for the log', () => {
  const ruleset = rulesetOf(
    policy('above', `a.huge == 'y'`),
    policy('known', `a.small == 2`),
    policy('winner', `a.huge != 'y' and a.small == 1`),
    policy('off', `true`, false),
    policy('below', `true`),
  );
  const facts = new Map<string, Value>([
    ['a.huge', huge],
    ['a.small', 1],
  ]);
  const decided = decisionRecord({ facts, outcome: 'MATCHED', policyId: 'winner' });
  const { record } = boundRecord(decided);

  test('shows the winner that is recorded, and everything below it as not reached', async () => {
    const { policies } = await replayDecision(ruleset, record);
    expect(policies.map(({ policyId, state }) => [policyId, state])).toEqual([
      ['above', 'ERROR'],
      ['known', 'FALSE'],
      ['winner', 'TRUE'],
      ['off', 'DISABLED'],
      ['below', 'NOT_REACHED'],
    ]);
  });

  test('says of every condition that cannot be told any more why', async () => {
    const { attributes, policies, unavailable } = await replayDecision(ruleset, record);
    const cause = 'its value was too large to be kept in the log';
    expect(policies[0]?.reason).toBe(`a.huge is unavailable: ${cause}`);
    expect(policies[2]?.reason).toBe('It matched; not all that it read was kept in the log');
    expect(policies[2]?.conditions.map(({ state }) => state)).toEqual(['ERROR', 'TRUE']);
    expect(unavailable).toEqual({ 'a.huge': cause });
    expect(attributes).toEqual({ 'a.small': 1 });
  });

  test('takes no attribute for absent where not all that is missing has a name', async () => {
    const others = { ...record, facts: new Map(), notKept: { names: ['a.huge'], others: true } };
    const { policies } = await replayDecision(rulesetOf(policy('p', 'exists(a.small)')), {
      ...others,
      outcome: 'NO_MATCHED_RULES',
    });
    expect(policies[0]?.state).toBe('ERROR');
  });

  test('is exact again for one that was kept whole', async () => {
    const { policies } = await replayDecision(ruleset, decided);
    expect(policies.map(({ state }) => state)).toEqual(['FALSE', 'FALSE', 'TRUE', 'DISABLED', 'NOT_REACHED']);
  });
});

test('replaying a decision of thousands of policies lets others have their turn', async () => {
  const policies = Array.from({ length: 5_000 }, (_, at) =>
    policy(`p${at}`, `a.one == ${at} and a.two in ['x', 'y']`),
  );
  let turns = 0;
  let isOver = false;
  const takeTurn = () => {
    turns++;
    if (!isOver) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const explanation = await replayDecision(
    rulesetOf(...policies),
    decisionRecord({ facts: new Map([['a.one', 4_999]]) }),
  );
  isOver = true;
  expect(explanation.policies).toHaveLength(5_000);
  expect(turns).toBeGreaterThan(2);
});
