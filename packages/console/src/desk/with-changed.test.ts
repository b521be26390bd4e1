import type { Chat } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { withChanged } from './with-changed.ts';

const chat = (conversationId: string, status: Chat['status'], second: number): Chat => ({
  conversationId,
  status,
  botId: 'bot',
  channel: 'WEB',
  startedAt: '2030-01-15T12:00:00.000Z',
  updatedAt: `2030-01-15T12:00:0${second}.000Z`,
  lastSequence: 1,
});
const changed = (...chats: readonly Chat[]) => new Map(chats.map((one) => [one.conversationId, one]));
const idsOf = (chats: readonly Chat[]) => chats.map(({ conversationId }) => conversationId);

it('a chat that begins to ring joins those that were read, the last changed first', () => {
  expect(idsOf(withChanged([chat('a', 'ringing', 1)], changed(chat('b', 'ringing', 2)), 'ringing'))).toEqual([
    'b',
    'a',
  ]);
});

it('a chat that was taken rings no more', () => {
  expect(withChanged([chat('a', 'ringing', 1)], changed(chat('a', 'assigned', 2)), 'ringing')).toEqual([]);
});

it('a chat that was read after it was told is as it was read', () => {
  expect(idsOf(withChanged([chat('a', 'ringing', 3)], changed(chat('a', 'assigned', 2)), 'ringing'))).toEqual(
    ['a'],
  );
});
