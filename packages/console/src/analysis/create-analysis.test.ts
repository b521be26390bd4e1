import type { Policy } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { createAnalysis } from './create-analysis.ts';

const policy = (id: string, expression: string | undefined, changes: Partial<Policy> = {}): Policy => ({
  id,
  name: id.toUpperCase(),
  enabled: true,
  ...(expression !== undefined && { expression }),
  actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip' } }],
  ...changes,
});

const analysisOf = (looked: Policy, policies: readonly Policy[]) =>
  createAnalysis({
    policies,
    attributes: [
      { name: 'vips', type: 'static', value: ['+1', '+2'] },
      { name: 'queue', type: 'function', function: 'queueHealth' },
      { name: 'crm', type: 'function', function: 'askCrm' },
    ],
    calendars: [],
    functions: ['askCrm'],
  })(looked);

describe('a policy in its list', () => {
  it('is never reached below one that takes all of it, which is named by its place', () => {
    const broad = policy('broad', "orchestrator.intent in ['sales', 'service']");
    const narrow = policy('narrow', "orchestrator.intent == 'sales'");
    const { doubts } = analysisOf(narrow, [policy('other', "orchestrator.channel == 'WEB'"), broad, narrow]);
    expect(doubts).toEqual([
      { kind: 'NEVER_REACHED', path: 'conditions', by: { id: 'broad', name: 'BROAD', position: 2 } },
    ]);
  });

  it('leaves nothing for those below it of which it takes all, unless something above takes it already', () => {
    const sales = policy('sales', "orchestrator.intent == 'sales'");
    const service = policy('service', "orchestrator.intent == 'service'");
    const first = policy('first', "orchestrator.intent == 'service'");
    const off = policy('off', "orchestrator.intent == 'sales'", { enabled: false });
    const { doubts } = analysisOf(policy('all', undefined), [
      first,
      policy('all', undefined),
      sales,
      service,
      off,
    ]);
    expect(doubts).toEqual([
      { kind: 'LEAVES_NOTHING', path: 'conditions', below: [{ id: 'sales', name: 'SALES', position: 3 }] },
    ]);
  });

  it('is taken from by one above whose actions name nothing but constants', () => {
    const toAttribute = (name: string) =>
      policy('above', "orchestrator.intent == 'sales'", {
        actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: `{{${name}}}` } }],
      });
    const below = policy('below', "orchestrator.intent == 'sales'");
    expect(analysisOf(below, [toAttribute('custom.vips'), below]).doubts).toHaveLength(1);
    expect(analysisOf(below, [toAttribute('orchestrator.skill'), below]).doubts).toEqual([]);
  });

  it('is looked at as if it were switched on, and a new one as if it stood at the bottom', () => {
    const all = policy('all', undefined);
    const draft = policy('draft', "orchestrator.intent == 'sales'", { enabled: false });
    expect(analysisOf(draft, [all]).doubts).toMatchObject([{ kind: 'NEVER_REACHED', by: { position: 1 } }]);
  });

  it('never holds where its conditions contradict each other, which is told at the last of them', () => {
    const phone = { property: 'orchestrator.phoneNumber' } as const;
    const contradicting = policy('p', undefined, {
      conditions: [
        { ...phone, type: 'IS_IN', value: '{{custom.vips}}' },
        { property: 'orchestrator.intent', type: 'EQUAL', value: 'sales' },
        { ...phone, type: 'EQUAL', value: '+9' },
      ],
    });
    const doubt = { kind: 'NEVER_HOLDS', attribute: 'orchestrator.phoneNumber' };
    expect(analysisOf(contradicting, []).doubts).toEqual([{ ...doubt, path: 'conditions[2]' }]);
    const written = policy('p', "orchestrator.phoneNumber == '+1' and orchestrator.phoneNumber == '+2'");
    expect(analysisOf(written, []).doubts).toEqual([{ ...doubt, path: 'expression' }]);
  });

  it('reads the result of a function that is not there', () => {
    const reading = policy('p', undefined, {
      conditions: [
        { property: 'custom.crm.tier', type: 'EQUAL', value: 'gold' },
        { property: 'custom.queue.waiting', type: 'LESS_THAN', value: 3 },
      ],
    });
    expect(analysisOf(reading, []).doubts).toEqual([
      {
        kind: 'NO_FUNCTION',
        path: 'conditions[1]',
        attribute: 'custom.queue.waiting',
        function: 'queueHealth',
      },
    ]);
  });

  it('has a name misspelt that other policies spell otherwise, however it is stored itself', () => {
    const misspelt = policy('p', "shop.cartVlaue == '1'");
    const right = policy('q', "shop.cartValue == '1' and shop.other == '2'");
    const { issues } = analysisOf(misspelt, [misspelt, right]);
    expect(issues).toMatchObject([{ code: 'UNKNOWN_ATTRIBUTE', suggestion: 'shop.cartValue' }]);
  });
});
