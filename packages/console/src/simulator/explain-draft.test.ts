import type { Policy } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { explainDraft } from './explain-draft.ts';

const POLICY: Policy = {
  id: 'draft',
  name: 'VIP',
  enabled: true,
  conditions: [{ property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipList}}' }],
  actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip' } }],
};

const trial = (context: Parameters<typeof explainDraft>[1]['context']) => ({
  context,
  now: 0,
  attributes: [{ name: 'vipList', type: 'static', value: ['+1'] }] as const,
  calendars: [],
});

const stateIn = (context: Parameters<typeof trial>[0]) =>
  explainDraft(POLICY, trial(context)).policies[0]?.state;

describe('trying a draft', () => {
  it('reads the context by full names and nested by namespace alike', () => {
    expect(stateIn({ 'orchestrator.phoneNumber': '+1' })).toBe('TRUE');
    expect(stateIn({ orchestrator: { phoneNumber: '+1' } })).toBe('TRUE');
    expect(stateIn({ 'orchestrator.phoneNumber': '+2' })).toBe('FALSE');
  });

  it('takes what the context says of a custom attribute before what is kept', () => {
    expect(stateIn({ 'orchestrator.phoneNumber': '+2', 'custom.vipList': ['+2'] })).toBe('TRUE');
  });

  it('takes the result of a function as it is said by hand, and without it says that it was not run', () => {
    const policy: Policy = {
      ...POLICY,
      conditions: [{ property: 'custom.queue.waiting', type: 'EQUAL', value: 3 }],
    };
    const queue = { name: 'queue', type: 'function', function: 'queueHealth' } as const;
    const stateWith = (context: Parameters<typeof trial>[0]) =>
      explainDraft(policy, { ...trial(context), attributes: [queue] }).policies[0]?.state;
    expect(stateWith({})).toBe('ERROR');
    expect(stateWith({ 'custom.queue.waiting': 3 })).toBe('TRUE');
    expect(stateWith({ 'custom.queue': { waiting: 4 } })).toBe('FALSE');
  });

  it('gives the values each condition compared', () => {
    const [trace] = explainDraft(POLICY, trial({ 'orchestrator.phoneNumber': '+2' })).policies;
    expect(trace?.conditions).toMatchObject([{ state: 'FALSE', left: '+2', right: ['+1'] }]);
  });
});
