import { checkExpression, parseExpression } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { CustomAttribute, Routing } from '../policies/routing.ts';
import { catalogueOf } from './attribute-catalogue.ts';

const ATTRIBUTES: readonly CustomAttribute[] = [
  { name: 'vipList', type: 'static', value: ['+15555550101'] },
  { name: 'city', type: 'static', value: 'Berlin' },
  { name: 'most', type: 'static', value: 3 },
  { name: 'open', type: 'static', value: true },
  { name: 'address', type: 'static', value: { city: 'Berlin' } },
  { name: 'nothing', type: 'static', value: null },
  { name: 'queue', type: 'function', function: 'queueHealth' },
];

const ROUTING: Routing = {
  ...EMPTY_ROUTING,
  attributes: new Map(ATTRIBUTES.map((document) => [document.name, { document, revision: 1 }])),
  calendars: new Map([['office', { document: { name: 'office', timeZone: 'UTC' }, revision: 1 }]]),
};

function issuesOf(text: string): readonly string[] {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  return checkExpression(expression, catalogueOf(ROUTING)).map(({ code, message }) => `${code}: ${message}`);
}

test('custom attributes are known with the types of their values', () => {
  const { attributes } = catalogueOf(ROUTING);
  const types = ATTRIBUTES.map(({ name }) => attributes.get(`custom.${name}`));
  expect(types).toEqual(['list', 'string', 'number', 'boolean', 'object', 'any', 'any']);
});

test('what is written as it should be has no issues', () => {
  expect(issuesOf('orchestrator.phoneNumber in custom.vipList')).toEqual([]);
  expect(issuesOf("custom.address.city == 'Berlin' or custom.queue.waiting > 3")).toEqual([]);
  expect(issuesOf("conversation.minutesSincePreviousMessage < 5 and inCalendar('office')")).toEqual([]);
  expect(
    issuesOf("sde.visitorinfo.customerinfo.lastpaymentdate.year >= 2029 and anyNamespace.any == 'x'"),
  ).toEqual([]);
});

test('a misspelt attribute of a namespace of ours is reported, with the nearest name', () => {
  expect(issuesOf('exists(custom.vipLst)')).toEqual([
    'UNKNOWN_ATTRIBUTE: `custom.vipLst` is not known. Did you mean `custom.vipList`?',
  ]);
  expect(issuesOf('exists(conversation.currentSkilId)')).toEqual([
    'UNKNOWN_ATTRIBUTE: `conversation.currentSkilId` is not known. Did you mean `conversation.currentSkillId`?',
  ]);
  expect(issuesOf('exists(sde.visitorinfo.customerinfo.rol)')).toEqual([
    'UNKNOWN_ATTRIBUTE: `sde.visitorinfo.customerinfo.rol` is not known. Did you mean `sde.visitorinfo.customerinfo.role`?',
  ]);
});

test('namespaces nothing is ever in, and names without one, are not known', () => {
  for (const name of ['consumer.id', 'operational.x', 'faas.x', 'intent']) {
    expect(issuesOf(`exists(${name})`)).toEqual([`UNKNOWN_ATTRIBUTE: \`${name}\` is not known`]);
  }
});

test('a comparison that the declared types make pointless is reported', () => {
  expect(issuesOf("sde.visitorinfo.customerinfo.balance == '100'")).toHaveLength(1);
  expect(issuesOf('conversation.currentSkillId in custom.city')).toHaveLength(1);
});

test('calendars are those of the account', () => {
  expect(issuesOf("inCalendar('offfice')")).toEqual([
    'UNKNOWN_CALENDAR: There is no calendar `offfice`. Did you mean `office`?',
  ]);
});
