import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../accounts/account-store.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { conversationSources } from './fact-sources.ts';
import { createMemoryConversationStore } from './memory-conversation-store.ts';
import { createMemorySdeStore } from './memory-sde-store.ts';

const clock = standingClock();
const conversations = createMemoryConversationStore(clock);
const sdes = createMemorySdeStore(clock);

function sources(sdeStoring: boolean) {
  const find = async (id: string) => ({
    id,
    name: id,
    createdAt: 0,
    settings: { ...DEFAULT_SETTINGS, sdeStoring },
  });
  return conversationSources({ accounts: { find }, conversations, sdes });
}

test('a decision knows the conversation it is asked about', async () => {
  await conversations.update('one', 'c', { currentSkillId: 'vip' });
  const facts = await sources(true).conversation({ accountId: 'one', conversationId: 'c' }, clock.now());
  expect(facts.get('conversation.currentSkillId')).toBe('vip');
});

test('a question without a conversation still knows its customer', async () => {
  const facts = await sources(true).conversation({ accountId: 'one', customerId: 'x' }, clock.now());
  expect(Object.fromEntries(facts)).toEqual({ 'conversation.consumerId': 'x' });
});

test('customers are known only while the account stores what is known of them', async () => {
  await sdes.save('one', 'x', [{ type: 'ctmrinfo', info: { role: 'gold' } }]);
  expect(Object.fromEntries(await sources(true).sdes('one', 'x'))).toEqual({
    'sde.visitorinfo.customerinfo.role': 'gold',
  });
  expect(await sources(false).sdes('one', 'x')).toEqual(new Map());
});
