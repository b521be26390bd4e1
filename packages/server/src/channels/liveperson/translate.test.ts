import type { RequestOf } from '@conversation-orchestrator/api';
import { expect, it, test } from 'vitest';
import type { PlatformReply } from '../platform-reply.ts';
import { sdesOf } from './sdes-of.ts';
import { responseNamed } from './testing/custom-endpoint-document.ts';
import { answerOf, eventOf } from './translate.ts';

type Told = RequestOf<'platforms.livepersonEvent'>['body'];

/** Figure 2.5 of LivePerson's "Service Implementation". */
const TEXT: Told = {
  type: 'TEXT',
  source: 'CONSUMER',
  data: { message: 'Hi' },
  context: {
    lpEvent: {
      sequence: 0,
      serverTimestamp: 1_649_331_017_991,
      event: { type: 'ContentEvent', message: 'Hi', contentType: 'text/plain' },
      conversationId: '608b2868-f686-4b89-891f-497816958cfc',
      dialogId: '608b2868-f686-4b89-891f-497816958cfc',
      metadata: [],
      messageAudience: 'ALL',
    },
  },
};

const reply = (differing: Partial<PlatformReply>): PlatformReply => ({
  conversationId: 'c',
  status: 'bot',
  messages: [],
  ...differing,
});

it('a text is a message, called as its dialog counts it', () => {
  expect(eventOf(TEXT, 'new')).toMatchObject({
    kind: 'message',
    id: 'TEXT:0:608b2868-f686-4b89-891f-497816958cfc',
    text: 'Hi',
  });
  expect(eventOf({ ...TEXT, context: { lpEvent: {} } }, 'new').id).toBe('new');
});

it('what was written before the bot gave the conversation away was only late; later, it has come back', () => {
  const event = eventOf(TEXT, 'new');
  if (event.kind !== 'message') throw new Error('a text is a message');
  expect(event.comesBack(1_649_331_017_992)).toBe(false);
  expect(event.comesBack(1_649_331_017_990)).toBe(true);
});

test.each<[string, Told, object]>([
  [
    'a place on a map (figure 2.6)',
    {
      type: 'RICH_CONTENT',
      data: { content: { type: 'vertical', elements: [{ type: 'map', la: 49, lo: 7.1 }] } },
      context: { lpEvent: { sequence: 12 } },
    },
    { kind: 'message', text: '{"type":"vertical","elements":[{"type":"map","la":49,"lo":7.1}]}' },
  ],
  [
    'a file',
    { type: 'hosted-file', data: { relativePath: '/a/b.png', fileType: 'PNG' }, context: { lpEvent: {} } },
    { kind: 'message', text: '/a/b.png' },
  ],
  [
    'a file with a caption',
    {
      type: 'hosted-file',
      data: { caption: 'My bag', relativePath: '/a/b.png', fileType: 'PNG' },
      context: { lpEvent: {} },
    },
    { kind: 'message', text: 'My bag' },
  ],
  [
    'a transfer to the bot',
    { type: 'CONVERSATION', data: { name: 'TRANSFERRED' }, context: { lpEvent: {} } },
    { kind: 'arrived' },
  ],
  [
    'the end',
    { type: 'CONVERSATION', data: { name: 'CLOSED' }, context: { lpEvent: {} } },
    { kind: 'ended' },
  ],
])('%s is understood', (_, told, event) => {
  expect(eventOf(told, 'new')).toMatchObject({ ...event, id: expect.any(String) });
});

test.each<[string, PlatformReply, object[]]>([
  ['a text', reply({ messages: [{ text: 'Hello!' }] }), [{ type: 'TEXT', data: { message: 'Hello!' } }]],
  [
    'a choice, as quick replies',
    reply({ messages: [{ text: 'Which?', options: ['yes', 'no'] }] }),
    [
      {
        type: 'STRUCTURED_CONTENT',
        data: {
          structuredContent: {
            message: 'Which?',
            quickReplies: {
              type: 'quickReplies',
              itemsPerRow: 8,
              replies: ['yes', 'no'].map((text) => ({
                type: 'button',
                title: text,
                tooltip: text,
                click: { actions: [{ type: 'publishText', text }] },
              })),
            },
          },
        },
      },
    ],
  ],
  [
    'a transfer to a skill',
    reply({ end: { kind: 'transfer', to: { kind: 'skill', skillId: 'vip' }, because: 'decided' } }),
    [{ type: 'ACTION', data: { name: 'TRANSFER', parameters: { skillName: 'Vip Support' } } }],
  ],
  [
    'a transfer to an agent, with the skill for when there is none',
    reply({
      end: { kind: 'transfer', to: { kind: 'agent', agentId: 'ana', skillId: 'other' }, because: 'decided' },
    }),
    [{ type: 'ACTION', data: { name: 'TRANSFER', parameters: { skillName: 'other', agentId: '1234567' } } }],
  ],
  [
    'the end',
    reply({ end: { kind: 'close' } }),
    [{ type: 'ACTION', data: { name: 'CLOSE_CONVERSATION', parameters: {} } }],
  ],
])('%s is said as the OpenAPI document wants it', (_, said, response) => {
  const answer = answerOf({ skills: { vip: 'Vip Support' }, agents: { ana: '1234567' } }, said);
  expect(answer).toEqual({ response, analytics: { intents: [] } });
  expect(responseNamed('PostEventResponse').safeParse(answer)).toMatchObject({ success: true });
});

it('what is known of a customer is taken as the SDEs it is; what was authenticated comes last, and wins', () => {
  const sdes = {
    unauthenticatedSdes: {
      customerInfo: {
        serverTimeStamp: 1_571_770_965_040,
        customerInfo: { customerStatus: 'cancelled', customerType: 'vip', balance: -400.99, role: 'broker' },
      },
      cartStatus: { total: 11.7 },
    },
    authenticatedSdes: {
      customerInfo: { type: 'ctmrinfo', customerInfo: { customerType: 'regular' } },
      personalInfo: { type: 'personal', personalInfo: { gender: 'FEMALE', age: { age: 34 } } },
    },
  };
  expect(sdesOf(sdes)).toEqual([
    { type: 'ctmrinfo', info: { cstatus: 'cancelled', ctype: 'vip', balance: -400.99, role: 'broker' } },
    { type: 'ctmrinfo', info: { ctype: 'regular' } },
    { type: 'personal', personal: { gender: 'FEMALE', age: { age: 34 } } },
  ]);
});

test.each([
  {},
  { authenticatedSdes: null },
  { authenticatedSdes: { customerInfo: [] } },
  { unauthenticatedSdes: 'x' },
])('no entity is made of %j', (sdes) => {
  expect(sdesOf(sdes)).toEqual([]);
});
