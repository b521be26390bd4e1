import type { PolicyState, PolicyTrace } from '@conversation-orchestrator/engine';
import { expect, it } from 'vitest';
import { foldRungs } from './fold-rungs.ts';

function traces(...states: readonly PolicyState[]): readonly PolicyTrace[] {
  return states.map((state, at) => ({
    policyId: `p${at}`,
    name: `P${at}`,
    state,
    reason: '',
    conditions: [],
  }));
}

function told(given: readonly PolicyTrace[], shown?: string): readonly string[] {
  return foldRungs(given, shown).map((part) =>
    part.kind === 'rung'
      ? `${part.rung.position} ${part.rung.trace.state}`
      : `${part.rungs.length} × ${part.state}`,
  );
}

const many = (state: PolicyState): readonly PolicyState[] => Array.from({ length: 11 }, () => state);

it('shows the policies of a short list one by one, in order', () => {
  expect(told(traces('FALSE', 'DISABLED', 'TRUE', 'NOT_REACHED'))).toEqual([
    '1 FALSE',
    '2 DISABLED',
    '3 TRUE',
    '4 NOT_REACHED',
  ]);
});

it('folds long runs of one uneventful state, and never what matched or failed', () => {
  expect(told(traces(...many('FALSE'), ...many('ERROR'), 'TRUE', ...many('NOT_REACHED')))).toEqual([
    '11 × FALSE',
    ...Array.from({ length: 11 }, (_, at) => at + 12).map((position) => `${position} ERROR`),
    '23 TRUE',
    '11 × NOT_REACHED',
  ]);
});

it('does not fold the policy that was asked for', () => {
  expect(told(traces(...many('FALSE'), 'FALSE', ...many('FALSE')), 'p11')).toEqual([
    '11 × FALSE',
    '12 FALSE',
    '11 × FALSE',
  ]);
});

it('is empty without policies', () => {
  expect(foldRungs([])).toEqual([]);
});
