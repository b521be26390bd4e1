import { parseWith, SCHEMAS } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import type { Bot, Step } from '../bot.ts';
import { READY_BOTS } from '../documents/ready-bots.ts';
import type { BotCatalogue } from './bot-catalogue.ts';
import { checkBot } from './check-bot.ts';

const ROUTE: Step = { kind: 'route', id: 'route' };

function botWith(steps: readonly Step[], more: Partial<Bot> = {}): Bot {
  return { id: 'b', name: 'B', fallback: { skillId: 'fallback' }, ...more, steps };
}

/** Code, severity and path of each issue. */
function issuesOf(bot: Bot, catalogue?: BotCatalogue): readonly string[] {
  expect(parseWith(SCHEMAS.bot, bot)).toEqual({ ok: true, value: bot });
  return checkBot(bot, catalogue).map(({ code, path, severity }) => `${severity} ${code} ${path}`);
}

test.each(READY_BOTS.map((bot) => [bot.id, bot] as const))('the ready bot %s has no issues', (_, bot) => {
  expect(issuesOf(bot, { skills: new Set(['routing-bot', 'general-support']) })).toEqual([]);
});

test('a document of the wrong shape has all its mistakes told, with their paths', () => {
  const document = {
    id: 'b',
    name: '',
    steps: [
      { kind: 'ask', id: 'a' },
      { kind: 'dance', id: 'd' },
      { kind: 'script', id: 's', code: 1 },
    ],
    limits: { turns: 0 },
  };
  const parsed = parseWith(SCHEMAS.bot, document);
  expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path).sort()).toEqual([
    'fallback',
    'limits.turns',
    'name',
    'steps[0].message',
    'steps[1].kind',
    'steps[2].code',
  ]);
});

test('steps must be called differently and lead to steps that exist', () => {
  const bot = botWith([
    { kind: 'ask', id: 'a', message: '?', variable: 'x', next: 'gone', giveUp: { goto: 'gone' } },
    { kind: 'script', id: 's', code: "goNext('gone');", onError: 'gone' },
    { kind: 'intent', id: 'i', goto: { refund: 'gone' } },
    { kind: 'branch', id: 'b', cases: [{ goto: 'gone' }] },
    { ...ROUTE, id: 'a' },
  ]);
  expect(issuesOf(bot)).toEqual(
    expect.arrayContaining([
      'error CONFLICT steps[4].id',
      'error UNKNOWN_STEP steps[0].next',
      'error UNKNOWN_STEP steps[0].giveUp.goto',
      'error UNKNOWN_STEP steps[1].onError',
      'error UNKNOWN_STEP steps[1].code',
      'error UNKNOWN_STEP steps[2].goto.refund',
      'error UNKNOWN_STEP steps[3].cases[0].goto',
    ]),
  );
});

test('a step nothing leads to is told, unless a script names it or may go anywhere', () => {
  const stepsAfter = (code: string): readonly Step[] => [
    { kind: 'script', id: 's', code, next: 'route' },
    { kind: 'close', id: 'named' },
    { kind: 'close', id: 'lonely' },
    ROUTE,
  ];
  expect(issuesOf(botWith(stepsAfter('if (late) goNext("named");')))).toEqual([
    'warning UNREACHABLE steps[2]',
  ]);
  expect(issuesOf(botWith(stepsAfter('goNext(getVar("next"));')))).toEqual([]);
});

test('a flow that ends without leaving is told', () => {
  expect(issuesOf(botWith([{ kind: 'say', id: 'a', message: 'Hi' }]))).toEqual(['warning OPEN_END steps[0]']);
});

test('a loop that never waits for the customer is an error, told once', () => {
  const steps: readonly Step[] = [
    { kind: 'say', id: 'a', message: 'Hi' },
    { kind: 'branch', id: 'b', cases: [{ goto: 'route' }], next: 'a' },
    ROUTE,
  ];
  expect(issuesOf(botWith(steps))).toEqual(['error ENDLESS_LOOP steps[0]']);
});

test('a loop with a script on the way is a warning, and one with a question on the way is none', () => {
  const script: Step = { kind: 'script', id: 's', code: 'x' };
  const again: Step = { kind: 'branch', id: 'b', cases: [{ goto: 'route' }], next: 's' };
  expect(issuesOf(botWith([script, again, ROUTE]))).toEqual(['warning ENDLESS_LOOP steps[0]']);
  const ask: Step = { kind: 'ask', id: 'a', message: '?', variable: 'x' };
  expect(issuesOf(botWith([script, ask, again, ROUTE]))).toEqual([]);
});

test('a bot must not fall back or transfer to itself', () => {
  const steps: readonly Step[] = [{ kind: 'transfer', id: 't', skillId: 'me', agentId: 'myself' }];
  const own = { skillId: 'me', agentId: 'myself', fallback: { skillId: 'me' } };
  expect(issuesOf(botWith(steps, own))).toEqual([
    'error LOOP_TO_ITSELF fallback.skillId',
    'error LOOP_TO_ITSELF steps[0].skillId',
    'error LOOP_TO_ITSELF steps[0].agentId',
  ]);
});

test('a transfer needs a target, and an answer a place to be kept', () => {
  const steps: readonly Step[] = [
    { kind: 'ask', id: 'a', message: '?' },
    { kind: 'transfer', id: 't' },
  ];
  expect(issuesOf(botWith(steps))).toEqual(['error MISSING steps[0]', 'error MISSING steps[1]']);
});

test('answers that nobody could give are told', () => {
  const ask = (id: string, answer: NonNullable<Extract<Step, { kind: 'ask' }>['answer']>): Step => ({
    kind: 'ask',
    id,
    message: '?',
    variable: 'x',
    answer,
  });
  const steps: readonly Step[] = [
    ask('a', { kind: 'text', minimumLength: 5, maximumLength: 4 }),
    ask('b', { kind: 'number', minimum: 1, maximum: 0 }),
    ask('c', { kind: 'pattern', pattern: '(' }),
    ask('d', { kind: 'choice', options: [{ value: 'a' }, { value: 'b', synonyms: ['A'] }] }),
    ROUTE,
  ];
  expect(issuesOf(botWith(steps))).toEqual([
    'error CONFLICT steps[0].answer.maximumLength',
    'error CONFLICT steps[1].answer.maximum',
    'error BAD_PATTERN steps[2].answer.pattern',
    'error CONFLICT steps[3].answer.options[1]',
  ]);
});

test('conditions are checked as those of policies are', () => {
  const cases = [
    { expression: 'custom.nothing == 1', goto: 'route' },
    { expression: 'length(', goto: 'route' },
    { conditions: [{ property: 'custom.age', type: 'LESS_THAN' as const, value: 'x' }], goto: 'route' },
  ];
  const attributes = { attributes: new Map([['custom.age', 'number' as const]]) };
  const found = issuesOf(botWith([{ kind: 'branch', id: 'b', cases }, ROUTE]), { attributes });
  expect(found).toEqual([
    'warning UNKNOWN_ATTRIBUTE steps[0].cases[0].expression',
    'error SYNTAX steps[0].cases[1].expression',
    'warning WRONG_TYPE steps[0].cases[2].conditions[0].value',
  ]);
});

test('skills, agents and intents that the account does not have are told, but not those filled in later', () => {
  const steps: readonly Step[] = [
    { kind: 'intent', id: 'i', intents: ['refund', 'typo'], goto: { other: 't' } },
    { kind: 'transfer', id: 't', skillId: 'gone', agentId: '{$botContext.agentId}' },
  ];
  const account = { skills: new Set(['a']), agents: new Set(['b']), intents: new Set(['refund', 'other']) };
  expect(issuesOf(botWith(steps), account)).toEqual([
    'error UNKNOWN_SKILL fallback.skillId',
    'warning UNKNOWN_INTENT steps[0].intents[1]',
    'warning UNKNOWN_INTENT steps[0].goto.other',
    'error UNKNOWN_SKILL steps[1].skillId',
  ]);
});

test('texts are there in every language of the bot, and in no other', () => {
  const bot = botWith(
    [
      {
        kind: 'ask',
        id: 'a',
        message: ['?', { en: '?' }],
        variable: 'x',
        answer: { kind: 'choice', options: [{ value: 'a', label: { de: 'A' } }] },
      },
      ROUTE,
    ],
    { languages: ['en', 'de'], greeting: { en: 'Hi', de: 'Hallo', fr: 'Salut' } },
  );
  expect(issuesOf(bot)).toEqual([
    'warning MISSING_LANGUAGE greeting.fr',
    'warning MISSING_LANGUAGE steps[0].message[1]',
    'warning MISSING_LANGUAGE steps[0].answer.options[0].label',
  ]);
});

test('a bot with very many mistakes has the first hundred told', () => {
  const steps = Array.from({ length: 150 }, (_, at): Step => ({ kind: 'transfer', id: `t${at}` }));
  expect(checkBot(botWith(steps))).toHaveLength(100);
});
