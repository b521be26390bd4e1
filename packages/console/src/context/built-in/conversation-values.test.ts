import { expect, it } from 'vitest';
import { conversationValues } from './conversation-values.ts';

it('tells what a policy would read of a conversation', () => {
  const conversation = {
    conversationId: 'c-1',
    startedAt: '2030-01-01T00:00:00.000Z',
    currentSkillId: 'vip',
  };
  expect(
    Object.fromEntries(conversationValues(conversation, Date.parse('2030-01-01T00:07:59.000Z'))),
  ).toEqual({
    'conversation.conversationId': 'c-1',
    'conversation.currentSkillId': 'vip',
    'conversation.minutesSinceStartConversation': 7,
    'conversation.minutesSincePreviousMessage': null,
  });
});
