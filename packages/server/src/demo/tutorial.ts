import type { RequestOf } from '@conversation-orchestrator/api';

/** Everything an account's routing consists of. */
type RoutingDocument = RequestOf<'routing.import'>['body'];

/**
 * The routing of the VIP tutorial: the routing bot asks for the phone number, stores it as `orchestrator.phoneNumber`, and the customers
 * of one list go to one skill, those of the other to the other.
 */
export const TUTORIAL: RoutingDocument = {
  version: 1,
  skills: [
    { id: 'vip-support', name: 'Vip Support' },
    { id: 'regular-support', name: 'Regular Support' },
    { id: 'general-support', name: 'General Support' },
  ],
  agents: [
    { id: 'ana', name: 'Ana', skillIds: ['vip-support'], status: 'online' },
    { id: 'ben', name: 'Ben', skillIds: ['regular-support', 'general-support'], status: 'online' },
  ],
  attributes: [
    {
      name: 'vipPhoneNumberList',
      description: 'Phone numbers of VIP customers.',
      type: 'static',
      value: ['+155555501', '+155555502', '+155555503'],
    },
    {
      name: 'regularCustomerList',
      description: 'Phone numbers of regular customers.',
      type: 'static',
      value: ['+155555505', '+155555506', '+155555507'],
    },
  ],
  policies: [
    {
      id: 'vip',
      name: 'VipRule_Session',
      description: 'VIP customers go to Vip Support.',
      enabled: true,
      conditions: [
        { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
      ],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }],
    },
    {
      id: 'regular',
      name: 'RegularRule_Session',
      description: 'Regular customers go to Regular Support.',
      enabled: true,
      conditions: [
        { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.regularCustomerList}}' },
      ],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'regular-support' } }],
    },
  ],
};
