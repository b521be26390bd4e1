import { describe, expect, it } from 'vitest';
import { type Example, examplesIn, withExample, withoutExample, withRenamed } from './example.ts';

const VIP: Example = { name: 'VIP', context: { 'orchestrator.phoneNumber': '+1' } };
const NIGHT: Example = { name: 'Night', context: {}, at: '2026-11-21T03:00' };

describe('saved examples', () => {
  it('stand by name, and one of the same name is replaced', () => {
    const changed = { ...VIP, context: {} };
    expect(withExample([VIP], NIGHT)).toEqual([NIGHT, VIP]);
    expect(withExample([NIGHT, VIP], changed)).toEqual([NIGHT, changed]);
  });

  it('can be called otherwise, and be taken away', () => {
    expect(withRenamed([NIGHT, VIP], 'VIP', 'Anna')).toEqual([{ ...VIP, name: 'Anna' }, NIGHT]);
    expect(withRenamed([VIP], 'nobody', 'Anna')).toEqual([VIP]);
    expect(withoutExample([NIGHT, VIP], 'VIP')).toEqual([NIGHT]);
  });

  it('are read from what the browser kept, and nothing else is', () => {
    expect(examplesIn([VIP, { name: 'no context' }, 'text', null, { name: 3, context: {} }])).toEqual([VIP]);
    expect(examplesIn({ VIP })).toEqual([]);
    expect(examplesIn(undefined)).toEqual([]);
  });
});
