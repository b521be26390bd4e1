import type { StoredPolicy } from '@conversation-orchestrator/api';
import { describe, expect, it } from 'vitest';
import { filterPolicies } from './filter-policies.ts';

const policy = (id: string, rest: Partial<StoredPolicy> = {}): StoredPolicy => ({
  id,
  name: id,
  enabled: true,
  revision: 1,
  actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'sales' } }],
  ...rest,
});

const LIST = [
  policy('VIP by phone', {
    conditions: [{ property: 'orchestrator.phoneNumber', type: 'EQUAL', value: '+1' }],
  }),
  policy('Outage', { enabled: false, expression: "orchestrator.channel == 'web'" }),
];

const found = (search: string, show: 'all' | 'enabled' | 'disabled' = 'all') =>
  filterPolicies(LIST, search, show).map(({ at }) => at);

describe('the filter of policies', () => {
  it('keeps the places of the whole list', () => {
    expect(found('', 'disabled')).toEqual([1]);
  });

  it('finds words in names, conditions, expressions and actions, in any letter case', () => {
    expect(found('vip PHONENUMBER')).toEqual([0]);
    expect(found('channel')).toEqual([1]);
    expect(found('sales')).toEqual([0, 1]);
    expect(found('sales nowhere')).toEqual([]);
  });
});
