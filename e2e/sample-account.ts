import type { Client } from '../packages/sdk/src/index.ts';
import { ACCOUNT } from './console-server.ts';

const PHONES = ['+155555501', '+155555502', '+155555505', '+15555550199'];
const INTENTS = ['sales', 'complaint', 'book_flight', 'other'];

/** Fills an account with what a console that is in use shows: directory, attributes, policies of each kind, and decisions. */
export async function fillAccount(api: Client): Promise<void> {
  const weekdays = "['MON', 'TUE', 'WED', 'THU', 'FRI']";
  await api.call('routing.import', {
    params: { accountId: ACCOUNT },
    body: {
      version: 1,
      skills: [
        { id: 'vip-support', name: 'Vip Support' },
        { id: 'regular-support', name: 'Regular Support' },
        { id: 'sales', name: 'Sales' },
      ],
      agents: [{ id: 'agent-ana', name: 'Ana', skillIds: ['vip-support'], status: 'online' }],
      attributes: [
        { name: 'vipPhoneNumberList', type: 'static', value: PHONES.slice(0, 2) },
        { name: 'vipSkill', type: 'static', value: 'vip-support' },
      ],
      calendars: [],
      policies: [
        {
          id: 'vip',
          name: 'VIP by phone',
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
          enabled: false,
          expression: `not isTimeRange('09:00:00', '18:00:00', 'America/New_York', ${weekdays})`,
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
    },
  });
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
