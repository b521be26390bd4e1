import { expect, it } from 'vitest';
import { movedPolicies } from './moved-policies.ts';

it('tells from where to where each policy moved', () => {
  const before = [
    { policyId: 'a', place: 3 },
    { policyId: 'b', place: 1 },
  ];
  const after = [
    { policyId: 'a', place: 1 },
    { policyId: 'b', place: 2 },
  ];
  expect(movedPolicies(before, after)).toEqual([
    { policyId: 'a', from: 3, to: 1 },
    { policyId: 'b', from: 1, to: 2 },
  ]);
});

it('makes nothing of what is no list of places', () => {
  expect(movedPolicies(undefined, ['a', 1, null, { policyId: 1 }])).toEqual([]);
});
