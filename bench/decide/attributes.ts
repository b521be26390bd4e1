/** The attribute most policies test, with N/3 values. */
export const INTENT = 'orchestrator.intent';

/** Attributes with as many values as there are policies: what VIP lists hold. */
export const KEYS = [
  'orchestrator.phoneNumber',
  'sde.visitorinfo.customerinfo.customerid',
  'crm.contract',
] as const;

/** Attributes with eight values each. */
export const CATEGORIES = [
  'orchestrator.channel',
  'orchestrator.language',
  'conversation.currentSkillId',
  'conversation.previousSkillId',
  'sde.visitorinfo.customerinfo.ctype',
  'sde.visitorinfo.customerinfo.cstatus',
  'sde.visitorinfo.customerinfo.role',
  'sde.visitorinfo.customerinfo.loginstatus',
  'sde.visitorinfo.personalinfo.gender',
  'sde.visitorinfo.personalinfo.company',
  'crm.segment',
  'crm.country',
  'crm.region',
  'crm.plan',
  'crm.device',
  'crm.campaign',
] as const;

/** The values of every category. */
export const CATEGORY_VALUES = [
  'alpha',
  'bravo',
  'charlie',
  'delta',
  'echo',
  'foxtrot',
  'golf',
  'hotel',
] as const;

/** Whole numbers below {@link COARSE_END}: ages, minutes, counts. */
export const COARSE_NUMBERS = [
  'conversation.minutesSinceStartConversation',
  'conversation.minutesSincePreviousMessage',
  'sde.visitorinfo.personalinfo.age.age',
  'sde.visitorinfo.customerinfo.companysize',
  'crm.openOrders',
  'crm.visits',
  'crm.score',
  'crm.waiting',
  'crm.discount',
] as const;

export const COARSE_END = 10_000;

/** Whole numbers below {@link FINE_END}: amounts, codes. */
export const FINE_NUMBERS = [
  'sde.visitorinfo.customerinfo.balance',
  'crm.orderNumber',
  'crm.postcode',
] as const;

export const FINE_END = 1_000_000;

/** Free text of eight words, half of them common. */
export const TEXTS = [
  'orchestrator.lastMessage',
  'orchestrator.firstMessage',
  'crm.pageTitle',
  'crm.note',
] as const;

/** Lists of four words, half of them common. */
export const LISTS = ['orchestrator.tags', 'crm.products', 'crm.interests', 'custom.groups'] as const;

/** Every attribute: each context has them all. */
export const ATTRIBUTES: readonly string[] = [
  INTENT,
  ...KEYS,
  ...CATEGORIES,
  ...COARSE_NUMBERS,
  ...FINE_NUMBERS,
  ...TEXTS,
  ...LISTS,
];

/** Words that a third of the texts, and a quarter of the lists, contain. */
export const COMMON_WORDS = [
  'please',
  'order',
  'refund',
  'invoice',
  'agent',
  'urgent',
  'address',
  'account',
  'flight',
  'upgrade',
  'payment',
  'contract',
] as const;

const CONSONANTS = 'bdfghjklmnprstvwxz';
const VOWELS = 'aeiou';

/** The rare word of that number: eight letters, so that none is part of another. */
export function rareWord(number: number): string {
  let rest = number * 7919;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable += 1) {
    const letters = rest % 90;
    word += CONSONANTS.charAt(letters % 18) + VOWELS.charAt(Math.floor(letters / 18));
    rest = Math.floor(rest / 90);
  }
  return word;
}
