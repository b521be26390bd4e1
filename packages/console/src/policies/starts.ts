import type { PolicyInput } from '@conversation-orchestrator/api';

/** What a new policy can start from. */
export type StartName = 'vip' | 'hours' | 'intent' | 'channel';

type Start = { readonly name: StartName; readonly policy: Omit<PolicyInput, 'name'> };

/** Policies to start from: each shows one kind of condition. Their author fills in the rest. */
export const STARTS: readonly Start[] = [
  {
    name: 'vip',
    policy: {
      conditions: [
        { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
      ],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } }],
    },
  },
  {
    name: 'hours',
    policy: {
      expression:
        "not isTimeRange('09:00:00', '18:00:00', 'America/New_York', ['MON', 'TUE', 'WED', 'THU', 'FRI'])",
      actions: [{ type: 'SEND_MESSAGE', payload: { message: '' } }],
    },
  },
  {
    name: 'intent',
    policy: {
      conditions: [{ property: 'orchestrator.intent', type: 'EQUAL', value: '' }],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } }],
    },
  },
  {
    name: 'channel',
    policy: {
      conditions: [{ property: 'orchestrator.channel', type: 'IS_IN', value: ['WEB', 'SMS'] }],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } }],
    },
  },
];

/** The policy of this name to start from, if there is one. */
export function findStart(name: unknown): Start | undefined {
  return STARTS.find((start) => start.name === name);
}
