import { expect, test } from 'vitest';
import { CONVERSATION_ATTRIBUTES } from '../attributes/conversation-attributes.ts';
import { conversationFacts } from './conversation-facts.ts';

const NOW = Date.UTC(2030, 0, 15, 12);
const MINUTE = 60_000;
const nothing = { accountId: 'one' };

test('a conversation nobody knows, asked about without ids, has no attributes', () => {
  expect(conversationFacts(undefined, nothing, NOW)).toEqual(new Map());
});

test('all attributes of SPEC 5 come from the record', () => {
  const record = {
    conversationId: 'conversation',
    startedAt: NOW - 10 * MINUTE,
    lastMessageAt: NOW - 2 * MINUTE,
    currentSkillId: 'current',
    previousSkillId: 'previous',
    previousAgentId: 'agent',
    consumerId: 'consumer',
    groupId: 'group',
  };
  const facts = conversationFacts(record, nothing, NOW);
  expect(Object.fromEntries(facts)).toEqual({
    'conversation.minutesSinceStartConversation': 10,
    'conversation.minutesSincePreviousMessage': 2,
    'conversation.previousAgentId': 'agent',
    'conversation.currentSkillId': 'current',
    'conversation.previousSkillId': 'previous',
    'conversation.conversationId': 'conversation',
    'conversation.consumerId': 'consumer',
    'conversation.groupId': 'group',
  });
  expect([...facts.keys()].sort()).toEqual(Object.keys(CONVERSATION_ATTRIBUTES).sort());
});

test('minutes are whole ones that have passed when it is decided', () => {
  const minutesAt = (now: number) =>
    conversationFacts({ conversationId: 'c', startedAt: NOW }, nothing, now).get(
      'conversation.minutesSinceStartConversation',
    );
  expect([0, 59_999, 60_000, 119_999, 120_000].map((passed) => minutesAt(NOW + passed))).toEqual([
    0, 0, 1, 1, 2,
  ]);
});

test('a moment still to come is 0 minutes ago, never fewer', () => {
  const facts = conversationFacts({ conversationId: 'c', lastMessageAt: NOW + 5 * MINUTE }, nothing, NOW);
  expect(facts.get('conversation.minutesSincePreviousMessage')).toBe(0);
});

test('conversation, consumer and group are those of the question where the record does not say', () => {
  const ask = { accountId: 'one', conversationId: 'asked', customerId: 'customer', sessionId: 'session' };
  expect(Object.fromEntries(conversationFacts(undefined, ask, NOW))).toEqual({
    'conversation.conversationId': 'asked',
    'conversation.consumerId': 'customer',
    'conversation.groupId': 'session',
  });
  const known = conversationFacts(
    { conversationId: 'asked', consumerId: 'known', groupId: 'kept' },
    ask,
    NOW,
  );
  expect([known.get('conversation.consumerId'), known.get('conversation.groupId')]).toEqual([
    'known',
    'kept',
  ]);
});
