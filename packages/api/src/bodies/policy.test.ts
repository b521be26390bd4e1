import { describe, expect, it } from 'vitest';
import { MAX_CONDITIONS } from '../limits.ts';
import { openapiDocument } from '../openapi.ts';
import { parseWith } from '../parse.ts';
import { policyBody } from './policy.ts';

const VIP = {
  id: 'vip',
  name: 'VipRule_Session',
  description: '',
  enabled: false,
  conditions: [
    { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
  ],
  actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '{{custom.vipSkill}}' } }],
  exception: {
    expression: "isTimeRange('18:00:00','09:00:00','America/New_York')",
    actions: [
      { type: 'SEND_MESSAGE', payload: { message: 'We are closed.' } },
      { type: 'TRANSFER_TO_AGENT', payload: { userId: 'bot-1', skillId: 'night' } },
    ],
  },
};

const accepts = (change: object) => parseWith(policyBody, { ...VIP, ...change }).ok;

describe('a policy', () => {
  it('comes out as it was written', () => {
    expect(parseWith(policyBody, VIP)).toEqual({ ok: true, value: VIP });
  });

  it('says in its JSON Schema what the language refuses with its own mistakes', () => {
    const { components } = openapiDocument('1.0.0') as { components: { schemas: object } };
    const comparable = ['string', 'number', 'boolean', 'null', 'array'];
    expect(components.schemas).toMatchObject({
      PolicyInput: { properties: { actions: { minItems: 1 } } },
      Condition: { properties: { value: { type: comparable, items: { type: comparable } } } },
    });
  });

  it('needs a name and actions, and nothing else', () => {
    expect(parseWith(policyBody, { name: 'Always', actions: [] }).ok).toBe(true);
    expect(parseWith(policyBody, { name: 'Always' }).ok).toBe(false);
    expect(parseWith(policyBody, { actions: [] }).ok).toBe(false);
  });

  it('can be sent back as it was read, with its revision', () => {
    expect(accepts({ revision: 42 })).toBe(true);
  });

  it('leaves it to the language which values can be compared', () => {
    for (const value of [null, 0, false, '', [1, '{{custom.x}}'], { a: 1 }]) {
      expect(accepts({ conditions: [{ property: 'a.b', type: 'EQUAL', value }] })).toBe(true);
    }
    expect(accepts({ conditions: [{ property: 'a.b', type: 'EQUAL' }] })).toBe(false);
  });

  it('has at most 100 conditions', () => {
    const conditions = (count: number) => new Array(count).fill(VIP.conditions[0]);
    expect(accepts({ conditions: conditions(MAX_CONDITIONS) })).toBe(true);
    expect(accepts({ conditions: conditions(MAX_CONDITIONS + 1) })).toBe(false);
  });

  it('has an id that can stand in a path beside the paths there are', () => {
    for (const id of ['order', 'export', 'revisions', 'import', 'validate', 'simulate', '.', '..', '']) {
      expect(accepts({ id })).toBe(false);
    }
    for (const id of ['vip', 'a/b', 'ä b', '…']) expect(accepts({ id })).toBe(true);
  });

  it('transfers only to what is named by a text', () => {
    const transfer = (skillId: unknown) => ({
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId } }],
    });
    expect(accepts(transfer('4711'))).toBe(true);
    expect(accepts(transfer(4711))).toBe(false);
    expect(accepts(transfer(''))).toBe(false);
  });
});
