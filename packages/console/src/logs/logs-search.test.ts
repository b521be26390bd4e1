import { expect, it } from 'vitest';
import { logsSearch } from './logs-search.ts';

it('reads what a shared link says', () => {
  const query = { conversationId: 'c-1', policyId: 'vip', state: 'ERROR', outcome: 'MATCHED', entry: 'd-1' };
  expect(logsSearch({ ...query, from: '2030-05-06T07:08:09+02:00' })).toEqual({
    ...query,
    from: '2030-05-06T05:08:09.000Z',
  });
});

it('takes an id of digits for the text it is', () => {
  expect(logsSearch({ conversationId: 123 })).toEqual({ conversationId: '123' });
});

it('leaves out what the log cannot be asked', () => {
  expect(logsSearch({ state: 'MAYBE', outcome: 7, from: 'yesterday', other: 'x', policyId: '' })).toEqual({});
});
