import { expect, it } from 'vitest';
import { readsToFillIn } from './reads-to-fill-in.ts';

it('the context and the results of functions are to be filled in, constants are not', () => {
  const reads = [
    'custom.address.city',
    'custom.vips',
    'custom.queue.waiting',
    'custom.vip',
    'orchestrator.a',
  ];
  expect(
    readsToFillIn(reads, [
      { name: 'address', type: 'static', value: { city: 'Berlin' } },
      { name: 'vips', type: 'static', value: [] },
      { name: 'queue', type: 'function', function: 'queueHealth' },
    ]),
  ).toEqual(['custom.queue.waiting', 'custom.vip', 'orchestrator.a']);
});
