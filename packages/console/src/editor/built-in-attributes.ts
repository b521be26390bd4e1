import type { AttributeType } from '@conversation-orchestrator/engine';

const CONVERSATION: Readonly<Record<string, AttributeType>> = {
  minutesSinceStartConversation: 'number',
  minutesSincePreviousMessage: 'number',
  previousAgentId: 'string',
  currentSkillId: 'string',
  previousSkillId: 'string',
  conversationId: 'string',
  consumerId: 'string',
  groupId: 'string',
};

const CUSTOMER: Readonly<Record<string, AttributeType>> = {
  ctype: 'string',
  cstatus: 'string',
  balance: 'number',
  customerid: 'string',
  socialid: 'string',
  imei: 'string',
  username: 'string',
  companysize: 'number',
  companybranch: 'string',
  accountname: 'string',
  role: 'string',
  'lastpaymentdate.day': 'number',
  'lastpaymentdate.month': 'number',
  'lastpaymentdate.year': 'number',
  'registrationdate.day': 'number',
  'registrationdate.month': 'number',
  'registrationdate.year': 'number',
  loginstatus: 'string',
};

const PERSON: Readonly<Record<string, AttributeType>> = {
  'age.age': 'number',
  'age.day': 'number',
  'age.month': 'number',
  'age.year': 'number',
  gender: 'string',
  language: 'string',
  company: 'string',
};

/** What the routing bot stores by itself. */
const BOT: Readonly<Record<string, AttributeType>> = {
  channel: 'string',
  intent: 'string',
  phoneNumber: 'string',
};

function named(
  prefix: string,
  members: Readonly<Record<string, AttributeType>>,
): readonly (readonly [string, AttributeType])[] {
  return Object.entries(members).map(([name, type]) => [`${prefix}.${name}`, type]);
}

/** The attributes every account has, and their types, by full name. A test ties them to those the server loads. */
export const BUILT_IN_ATTRIBUTES: ReadonlyMap<string, AttributeType> = new Map([
  ...named('conversation', CONVERSATION),
  ...named('sde.visitorinfo.customerinfo', CUSTOMER),
  ...named('sde.visitorinfo.personalinfo', PERSON),
]);

/** Attributes of the routing bot's own namespace: known, but like all of the context not the only ones there can be. */
export const BOT_ATTRIBUTES: ReadonlyMap<string, AttributeType> = new Map(named('orchestrator', BOT));

/** Channels the routing bot tells apart. */
export const CHANNELS: readonly string[] = ['WEB', 'SMS', 'WHATSAPP', 'FACEBOOK', 'APPLE', 'IOS', 'ANDROID'];
