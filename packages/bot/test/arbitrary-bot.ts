import fc from 'fast-check';
import type { Bot, Step } from '../src/bot.ts';
import type { BotEvent } from '../src/runtime/bot-event.ts';
import type { MemoryWorld } from '../src/testing/memory-ports.ts';

const IDS = ['s0', 's1', 's2', 's3', 's4', 'nowhere'];
const TEXTS = ['Hi', '+155555501', '42', 'a@example.com', 'refund', '', '__proto__', '{{orchestrator.x}}'];
const SKILLS = ['own', 'fallback', 'sales', 'gone'];

const id = fc.constantFrom(...IDS);
const text = fc.constantFrom(...TEXTS);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Leaves out what is undefined: a document says nothing there. */
function tidy<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

const CODES = [
  "goNext('s1');",
  "botContext.sendMessages(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']);",
  "botContext.sendImmediateReply('so'); botContext.sendMessage('never');",
  "throw new Error('no');",
  "for (var i = 0; i < 40; i++) botContext.setBotVariable('v' + i, new Array(9000).join('x'), true, i % 2 === 0);",
  "botContext.setBotVariable('x', { a: [1, null, 'b'] }, true, false); botContext.sendMessage(getVar('x'));",
  'botContext.sendMessage(String(JSON.parse(botContext.askMaven()).noMatchReason));',
  "setContextConv('intent', 'refund'); botContext.deleteAllContextDataForConversation('orchestrator');",
  'syntax error',
];

const answer = fc.constantFrom<NonNullable<Extract<Step, { kind: 'ask' }>['answer']>>(
  { kind: 'text' },
  { kind: 'phone' },
  { kind: 'email' },
  { kind: 'number', whole: true },
  { kind: 'pattern', pattern: '(a+)+b' },
  { kind: 'pattern', pattern: '(' },
  { kind: 'choice', options: [{ value: 'refund' }, { value: '42', synonyms: ['Hi'] }] },
);

const asking = {
  id: fc.constant(''),
  next: optional(id),
  retries: optional(fc.nat(3)),
  giveUp: optional(fc.record({ goto: id })),
};

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('say'), id: fc.constant(''), message: text, next: optional(id) }),
  fc.record({
    kind: fc.constant('ask'),
    message: text,
    property: optional(fc.constant('x')),
    variable: optional(text),
    answer: optional(answer),
    ...asking,
  }),
  fc.record({
    kind: fc.constant('intent'),
    message: optional(text),
    goto: optional(fc.record({ refund: id })),
    ...asking,
  }),
  fc.record({
    kind: fc.constant('script'),
    id: fc.constant(''),
    code: fc.constantFrom(...CODES),
    next: optional(id),
    onError: optional(id),
  }),
  fc.record({
    kind: fc.constant('branch'),
    id: fc.constant(''),
    cases: fc.array(
      fc.record({
        expression: fc.constantFrom("orchestrator.x == 'Hi'", 'true', 'x <', 'botContext.x > 1'),
        goto: id,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    next: optional(id),
  }),
  fc.record({ kind: fc.constant('route'), id: fc.constant('') }),
  fc.record({
    kind: fc.constant('transfer'),
    id: fc.constant(''),
    skillId: optional(fc.constantFrom(...SKILLS)),
    agentId: optional(fc.constantFrom('ana', 'me', '{$botContext.x}')),
  }),
  fc.record({ kind: fc.constant('close'), id: fc.constant(''), message: optional(text) }),
) as fc.Arbitrary<Step>;

/** Bots of every kind, most of them wrong: steps that go round, lead nowhere, or back to the bot. */
export const arbitraryBot: fc.Arbitrary<Bot> = fc
  .record({
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    fallback: fc.record({ skillId: fc.constantFrom(...SKILLS), message: optional(text) }).map(tidy),
    limits: fc.record({
      stepsPerTurn: fc.integer({ min: 1, max: 20 }),
      messagesPerTurn: fc.integer({ min: 1, max: 6 }),
      turns: fc.integer({ min: 1, max: 8 }),
      entries: fc.integer({ min: 1, max: 3 }),
    }),
    silence: optional(
      fc.constantFrom(
        { afterSeconds: 10, message: 'Still there?' },
        { afterSeconds: 10, end: 'close' as const },
      ),
    ),
    greeting: optional(text),
  })
  .map(({ steps, ...rest }) => ({
    id: 'random',
    name: 'Random',
    skillId: 'own',
    agentId: 'me',
    ...tidy(rest),
    steps: steps.map((one, at) => ({ ...tidy(one), id: `s${at}` })),
  })) as fc.Arbitrary<Bot>;

/** Worlds in which policies decide different things, and some ports are down. */
export const arbitraryWorld: fc.Arbitrary<MemoryWorld> = fc.record({
  policies: fc.constantFrom<NonNullable<MemoryWorld['policies']>>(
    [],
    [
      {
        id: 'p',
        name: 'P',
        enabled: true,
        actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'own' } }],
      },
    ],
    [
      {
        id: 'p',
        name: 'P',
        enabled: true,
        actions: [{ type: 'TRANSFER_TO_AGENT', payload: { userId: 'ana', skillId: 'sales' } }],
      },
    ],
    [
      {
        id: 'p',
        name: 'P',
        enabled: true,
        actions: [{ type: 'SEND_MESSAGE', payload: { message: '{{orchestrator.x}}!' } }],
      },
    ],
  ),
  skills: fc.constantFrom(['own', 'fallback', 'sales'], []),
  agents: fc.constantFrom(new Map([['ana', 'online' as const]]), new Map()),
  intents: fc.constant({
    recognise: async (said: string) => ({
      by: 'embedded' as const,
      ranking: [{ intent: said, score: said === 'refund' ? 0.9 : 0.2 }],
    }),
  }),
  down: fc.subarray(['context', 'attributes', 'nextAction', 'intents', 'directory', 'customer'], {
    maxLength: 2,
  }),
});

const conversation = { accountId: 'le1', conversationId: 'c1', customerId: 'k1', channel: 'web' };

/** What happens after a conversation has started. */
export const arbitraryEvent: fc.Arbitrary<BotEvent> = fc.oneof(
  { weight: 5, arbitrary: text.map((said): BotEvent => ({ kind: 'message', text: said })) },
  text.map((said): BotEvent => ({ kind: 'started', conversation, text: said })),
  fc.constantFrom<BotEvent>(
    { kind: 'started', conversation },
    { kind: 'transferFailed' },
    { kind: 'agentUnavailable', reason: 'busy' },
    { kind: 'timeout', wakeAt: 10_000 },
    { kind: 'ended' },
    { kind: 'message', text: 'twice', id: 'e1' },
  ),
);

/** How every journey begins. */
export const BEGINNING: BotEvent = { kind: 'started', conversation, text: 'Hi' };
