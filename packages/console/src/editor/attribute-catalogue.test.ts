import { checkPolicy, type Policy } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { catalogueOf, worthShowing } from './attribute-catalogue.ts';

const catalogue = catalogueOf({
  attributes: [
    { name: 'vipList', type: 'static', value: ['+1'] },
    { name: 'queue', type: 'function', function: 'queue' },
  ],
  calendars: ['hours'],
  reads: ['campaign.week1'],
  seen: [{ 'shop.cart': 3 }],
});

const messages = (property: string) => {
  const policy: Policy = {
    id: 'p',
    name: 'P',
    enabled: true,
    conditions: [{ property, type: 'EQUAL', value: '{{custom.queue}}' }],
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }],
  };
  return worthShowing(checkPolicy(policy, catalogue)).map(({ message }) => message);
};

describe('the catalogue of the editor', () => {
  it('knows custom attributes by the type of their value, and functions as anything', () => {
    expect(catalogue.attributes.get('custom.vipList')).toBe('list');
    expect(catalogue.attributes.get('custom.queue')).toBe('any');
  });

  it('knows what recent decisions read', () => {
    expect(messages('shop.cart')).toEqual([]);
  });

  it('says nothing of a new name in the context, which may come to be', () => {
    expect(messages('campaign.code')).toEqual([]);
  });

  it('reports a name that is nearly a known one', () => {
    expect(messages('orchestrator.phoneNumbr').join()).toContain('Did you mean `orchestrator.phoneNumber`?');
  });

  it('says nothing of names that differ from known ones in their digits alone', () => {
    expect(messages('campaign.week2')).toEqual([]);
    expect(messages('campaign.wek2').join()).toContain('Did you mean `campaign.week1`?');
  });

  it('reports an unknown name where all names are known', () => {
    expect(messages('custom.zzz').join()).toContain('is not known');
  });
});
