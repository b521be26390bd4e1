import { expect, it } from 'vitest';
import { replayContext } from './replay-context.ts';

const attributes = {
  'orchestrator.phoneNumber': '+155555501',
  'custom.vipList': ['+155555501'],
  'custom.prices.gold': 7,
  'custom.queue.waiting': 3,
  'custom.gone': 'x',
};

it('keeps what came from outside, and leaves lists of the account to the routing of today', () => {
  const context = replayContext(attributes, [
    { name: 'vipList', type: 'static', value: [] },
    { name: 'prices', type: 'static', value: { gold: 8 } },
    { name: 'queue', type: 'function', function: 'queueHealth' },
  ]);
  expect(Object.keys(context)).toEqual(['orchestrator.phoneNumber', 'custom.queue.waiting', 'custom.gone']);
});
