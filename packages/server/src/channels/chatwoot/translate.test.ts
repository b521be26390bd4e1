import { expect, it, test } from 'vitest';
import { requestsOf } from './requests-of.ts';
import { type ChatwootEvent, seenOf } from './translate.ts';

/** As `message.webhook_data` of Chatwoot has it, with the event. */
const MESSAGE: ChatwootEvent = {
  event: 'message_created',
  id: 1_298,
  content: 'Hi',
  created_at: '2030-01-15T12:00:05.000Z',
  message_type: 'incoming',
  content_type: 'text',
  content_attributes: {},
  private: false,
  source_id: null,
  sender: { id: 4, name: 'Ana', email: null, identifier: null, type: 'contact' },
  inbox: { id: 3, name: 'Website' },
  conversation: { id: 17, status: 'pending', channel: 'Channel::WebWidget', meta: { assignee: null } },
  account: { id: 1, name: 'Acme' },
};

it('a message of the customer in a pending conversation is seen, called as Chatwoot counts it', () => {
  expect(seenOf(MESSAGE)).toMatchObject({
    conversation: '17',
    event: { kind: 'message', id: 'message:1298', text: 'Hi' },
  });
  expect(seenOf({ ...MESSAGE, message_type: 0, sender: { identifier: 'customer-1' } })).toMatchObject({
    customerId: 'customer-1',
  });
});

test.each([
  ['2030-01-15T12:00:05.000Z', true],
  ['2030-01-15 12:00:05 UTC', true],
  [Date.UTC(2030, 0, 15, 12, 0, 5) / 1_000, true],
  ['2030-01-15T11:59:59.000Z', false],
  [null, true],
  ['no time', true],
])(
  'what was written at %s in a conversation given away at noon has come back: %s',
  (created_at, comesBack) => {
    const seen = seenOf({ ...MESSAGE, created_at });
    if (seen?.event.kind !== 'message') throw new Error('it is a message');
    expect(seen.event.comesBack(Date.UTC(2030, 0, 15, 12))).toBe(comesBack);
  },
);

test.each<[string, Partial<ChatwootEvent>]>([
  ['a message of an agent', { message_type: 'outgoing' }],
  ['what a template says', { message_type: 'template' }],
  ['a note among agents', { private: true }],
  ['a message in a conversation that agents have', { conversation: { id: 17, status: 'open' } }],
  ['a message that was changed', { event: 'message_updated' }],
  ['a widget that was opened', { event: 'webwidget_triggered' }],
  ['a message without a conversation', { conversation: null }],
])('%s is not the bot’s business', (_, differing) => {
  expect(seenOf({ ...MESSAGE, ...differing })).toBeUndefined();
});

it('a conversation that is resolved has ended', () => {
  expect(seenOf({ event: 'conversation_resolved', id: 17, status: 'resolved' })).toMatchObject({
    conversation: '17',
    event: { kind: 'ended' },
  });
});

const CHANNEL = { skills: { vip: '5' }, agents: { ana: '42' } };
const open = { path: 'toggle_status', body: { status: 'open' } };

test.each<[string, Parameters<typeof requestsOf>[1], object[]]>([
  [
    'a text is an outgoing message',
    { text: 'Hello!' },
    [{ path: 'messages', body: { content: 'Hello!', message_type: 'outgoing', private: false } }],
  ],
  [
    'a choice is a select',
    { text: 'Which?', options: ['yes'] },
    [
      {
        path: 'messages',
        body: {
          content: 'Which?',
          message_type: 'outgoing',
          private: false,
          content_type: 'input_select',
          content_attributes: { items: [{ title: 'yes', value: 'yes' }] },
        },
      },
    ],
  ],
  [
    'a transfer to a skill assigns the team, and opens',
    {
      text: '',
      effect: { kind: 'transfer', to: { kind: 'skill', skillId: 'vip' }, because: 'decided' },
    },
    [{ path: 'assignments', body: { team_id: 5 } }, open],
  ],
  [
    'a transfer to an agent assigns the agent, and opens',
    {
      text: '',
      effect: { kind: 'transfer', to: { kind: 'agent', agentId: 'ana', skillId: 'vip' }, because: 'decided' },
    },
    [{ path: 'assignments', body: { assignee_id: 42 } }, open],
  ],
  ['what nobody takes is opened', { text: '', effect: { kind: 'failed', reason: 'x' } }, [open]],
  [
    'the end resolves',
    { text: '', effect: { kind: 'close' } },
    [{ path: 'toggle_status', body: { status: 'resolved' } }],
  ],
])('%s', (_, message, requests) => {
  expect(requestsOf(CHANNEL, message)).toEqual(requests);
});
