import type { RequestOf } from '../packages/api/src/index.ts';
import { EXAMPLE_INTENTS, READY_BOTS } from '../packages/bot/src/authoring.ts';
import type { Client } from '../packages/sdk/src/index.ts';
import { ACCOUNT } from './console-server.ts';

const PHONES = ['+155555501', '+155555502', '+155555505', '+15555550199'];
const INTENTS = ['sales', 'complaint', 'book_flight', 'other'];
const WEEKDAYS = "['MON', 'TUE', 'WED', 'THU', 'FRI']";

const FIND_CUSTOMER = `async function lambda(input) {
  console.info('looking for', input.payload.phone);
  return input.payload.phone.startsWith('+1555555') ? 'gold' : 'standard';
}`;

const ROUTING: RequestOf<'routing.import'>['body'] = {
  version: 1,
  skills: [
    { id: 'vip-support', name: 'Vip Support' },
    { id: 'regular-support', name: 'Regular Support' },
    { id: 'sales', name: 'Sales' },
    { id: 'general-support', name: 'General Support' },
  ],
  agents: [{ id: 'agent-ana', name: 'Ana', skillIds: ['vip-support'], status: 'online' }],
  attributes: [
    { name: 'vipPhoneNumberList', type: 'static', value: PHONES.slice(0, 2) },
    { name: 'vipSkill', type: 'static', value: 'vip-support' },
    {
      name: 'customerTier',
      type: 'function',
      function: 'findCustomer',
      parameters: { phone: '{{orchestrator.phoneNumber}}' },
    },
  ],
  functions: [
    {
      kind: 'javascript',
      name: 'findCustomer',
      description: 'Tells how good a customer is.',
      code: FIND_CUSTOMER,
    },
    {
      kind: 'webhook',
      name: 'queueHealth',
      url: 'https://queues.example.com/health',
      schedule: '*/5 * * * *',
    },
  ],
  calendars: [
    {
      name: 'office',
      timeZone: 'Europe/Berlin',
      open: [{ days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], from: '09:00', to: '18:00' }],
      closed: [{ from: '2030-12-24', to: '2030-12-26', name: 'Christmas' }],
    },
  ],
  policies: [
    {
      id: 'vip',
      name: 'VIP customers',
      enabled: true,
      description: 'Customers of the first hour. Ask Ana before changing the list.',
      conditions: [
        { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
      ],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '{{custom.vipSkill}}' } }],
    },
    {
      id: 'night',
      name: 'Outside business hours',
      enabled: true,
      expression: `not isTimeRange('09:00:00', '18:00:00', 'America/New_York', ${WEEKDAYS})`,
      actions: [{ type: 'SEND_MESSAGE', payload: { message: 'We are back at nine.' } }],
    },
    {
      id: 'sales',
      name: 'Sales on the web',
      enabled: true,
      conditions: [
        { property: 'orchestrator.intent', type: 'EQUAL', value: 'sales' },
        { property: 'orchestrator.channel', type: 'IS_IN', value: ['WEB', 'SMS'] },
      ],
      exception: {
        conditions: [{ property: 'conversation.previousAgentId', type: 'NOT_EQUAL', value: null }],
        actions: [
          {
            type: 'TRANSFER_TO_AGENT',
            payload: { userId: '{{conversation.previousAgentId}}', skillId: 'sales' },
          },
        ],
      },
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'sales' } }],
    },
    {
      id: 'balance',
      name: 'High balance',
      enabled: true,
      expression: 'orchestrator.balance > 10000 or sde.visitorinfo.customerinfo.balance > 10000',
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }],
    },
  ],
};

/** Fills an account with what a console that is in use shows: routing of each kind, customers, conversations, documents, and decisions. */
export async function fillAccount(api: Client): Promise<void> {
  const params = { accountId: ACCOUNT };
  await api.call('routing.import', { params, body: ROUTING });
  await api.call('policies.update', {
    params: { ...params, policyId: 'night' },
    headers: { 'if-match': '*' },
    body: { enabled: false },
  });
  await api.call('settings.update', { params, body: { sdeStoring: true } });
  await api.call('sdes.replace', {
    params: { ...params, customerId: 'tom' },
    body: [{ type: 'ctmrinfo', info: { ctype: 'gold', balance: 120 } }],
  });
  await api.call('conversations.update', {
    params: { ...params, conversationId: 'conversation-1' },
    body: { startedAt: new Date().toISOString(), currentSkillId: 'vip-support' },
  });
  await api.call('context.save', {
    body: {
      ...params,
      nameSpace: 'orchestrator',
      sessionId: 'conversation-1',
      payload: { phoneNumber: '+155555501', preferences: ['aisle', 'vegetarian'] },
    },
  });
  await api.call('intents.replace', { params, headers: {}, body: EXAMPLE_INTENTS });
  for (const bot of READY_BOTS)
    await api.call('bots.save', { params: { ...params, botId: bot.id }, headers: {}, body: bot });
  await fillFunctions(api);
  await holdChats(api);
  await api.call('channels.save', {
    params: { ...params, channelId: 'site' },
    headers: {},
    body: {
      id: 'site',
      name: 'Our site',
      kind: 'web',
      botId: 'tutorial',
      allowedOrigins: ['https://www.example.com'],
    },
  });
  await decide(api);
}

async function fillFunctions(api: Client): Promise<void> {
  const params = { accountId: ACCOUNT };
  await api.call('allowedDomains.replace', { params, body: { domains: ['queues.example.com'] } });
  await api.call('secrets.save', { params: { ...params, name: 'queueToken' }, body: { value: 'a token' } });
  await api.call('functions.invoke', {
    params: { ...params, name: 'findCustomer' },
    body: { payload: { phone: PHONES[0] ?? '' } },
  });
}

/** One chat that is still with the tutorial's bot, and one that rings. */
async function holdChats(api: Client): Promise<void> {
  const params = { accountId: ACCOUNT };
  const botId = 'tutorial';
  await api.call('chats.start', { params, body: { botId, conversationId: 'chat-1', text: 'Hello' } });
  await api.call('chats.start', { params, body: { botId, conversationId: 'chat-2' } });
  await api.call('chats.send', {
    params: { ...params, conversationId: 'chat-2' },
    body: { text: '+155555501' },
  });
}

async function decide(api: Client): Promise<void> {
  for (const [at, intent] of [...INTENTS, ...INTENTS, ...INTENTS].entries()) {
    const orchestrator = {
      intent,
      phoneNumber: PHONES[at % PHONES.length] ?? '',
      channel: 'WEB',
      balance: 'much',
    };
    await api.nextAction({ conversationId: `conversation-${at + 1}`, context: { orchestrator } });
  }
}
