import { BOT_CONTEXT_FUNCTIONS, type BotContextFunction } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../server/src/testing/start-test-server.ts';
import { ApiProblem, type Json } from '../src/index.ts';
import {
  type CallableContext,
  CUSTOMER,
  elsewhere,
  fillServer,
  type Ids,
  inScript,
} from './both-bot-contexts.ts';
import { problem, type Scripted, startScriptedServer } from './scripted-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await fillServer(server);
});
afterAll(() => server.stop());

const NAMES = Object.keys(BOT_CONTEXT_FUNCTIONS) as readonly BotContextFunction[];
const { customerId } = CUSTOMER;

let conversations = 0;
const newIds = (more: Partial<Ids> = {}): Ids => {
  conversations += 1;
  return { conversationId: `conversation ${conversations}`, ...more };
};

type Call = readonly [BotContextFunction, ...Json[]];

/** Each answer, and what was said in the end. The id of a decision is another every time. */
async function play({ call, said }: CallableContext, calls: readonly Call[]): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const [name, ...args] of calls) {
    const answer = await call(name, ...args);
    answers.push(name === 'askMaven' ? { ...JSON.parse(String(answer)), nextActionId: '' } : answer);
  }
  return [...answers, said()];
}

const ABOUT: readonly Call[] = [
  ['getConversationId'],
  ['getCurrentUserMessage'],
  ['getLPAccountId'],
  ['getLPCustomerInfo'],
  ['getLPUserPersonalInfo'],
  ['getUserPlatformId'],
  ['getUserChannel'],
  ['getLPEngagementAttribute', 'currentSkillId'],
  ['getLPEngagementAttribute', 'constructor'],
  ['getEnvVariable', 'region'],
  ['getEnvVariable', 'toString'],
];

/** Everything that can be done with a scope of the context; without a property, all of it, where the scope has that. */
function scoped(scope: 'ForUser' | 'ForConversation' | '', namespace: string): readonly Call[] {
  const named = (verb: string) =>
    `${verb}${scope === '' ? 'GlobalContextData' : `ContextData${scope}`}` as BotContextFunction;
  const one: readonly Call[] = [
    [named('get'), namespace, 'a'],
    [named('set'), namespace, 'a', { deep: [1, null, 'ü'] }],
    [named('set'), namespace, 'b.c', 'text'],
    [named('get'), namespace, 'a'],
    [named('get'), namespace, 'b.c'],
    [named('get'), namespace, 'constructor'],
    [named('get'), namespace, ''],
    [named('delete'), namespace, 'a'],
    [named('delete'), namespace, 'never was'],
    [named('get'), namespace, 'a'],
  ];
  if (scope === '') return one;
  return [
    ...one,
    [`deleteAllContextData${scope}`, namespace],
    [`getContextData${scope}`, namespace],
    [`getContextData${scope}`, namespace, 'b.c'],
  ];
}

const JOURNEYS: readonly (readonly [string, Partial<Ids>, readonly Call[]])[] = [
  ['what is known of a conversation', { customerId }, ABOUT],
  ['what is known of a conversation with nobody known', {}, ABOUT],
  ['a customer of whom nothing is kept', { customerId: 'stranger' }, ABOUT],
  ['the context of everybody', {}, scoped('', 'everybody')],
  ['the context of a customer', { customerId }, scoped('ForUser', 'customers')],
  ['the context of a customer who is not known', {}, scoped('ForUser', 'customers')],
  ['the context of a conversation', {}, scoped('ForConversation', 'conversations')],
  ['the context of a session', { sessionId: 'session 1' }, scoped('ForConversation', 'conversations')],
  [
    'namespaces',
    {},
    [
      ['isContextApiEnabled'],
      ['registerContextNamespace', 'mine', 3600],
      ['registerContextNamespace', 'mine'],
      ['setContextDataForConversation', 'mine', 'a', 1],
      ['deleteContextNamespace', 'mine'],
      ['getContextDataForConversation', 'mine', 'a'],
      ['deleteContextNamespace', 'mine'],
      ['registerContextNamespace', 'conversation'],
    ],
  ],
  [
    'a policy that matches what was stored',
    {},
    [
      ['setContextDataForConversation', 'orchestrator', 'phoneNumber', '+155555501'],
      ['askMaven'],
      ['askMaven', '', '', ''],
    ],
  ],
  ['a policy that matches channel and message of this very conversation', {}, [['askMaven']]],
  [
    'a question about another conversation, which takes nothing of this one along',
    {},
    [['askMaven', 'another']],
  ],
  [
    'variables',
    { customerId },
    [
      ['getBotVariable', 'never set'],
      ['setBotVariable', 'a', [1, 2]],
      ['getBotVariable', 'a'],
      ['setBotVariable', 'a', null],
      ['getBotVariable', 'a'],
      ['setBotVariable', 'b', { c: 1 }, true, false],
      ['getBotVariable', 'b'],
      ['setBotVariable', 'forever', 7, true, true],
      ['getBotVariable', 'forever'],
      ['getContextDataForUser', 'botVariables', 'forever'],
    ],
  ],
  [
    'messages',
    {},
    [
      ['sendMessage', 'one'],
      ['sendMessages', ['two', 3, '', 'BLANK_MESSAGE']],
      ['sendMessage', { four: 4 }],
      ['setTriggerNextMessage', 'route'],
      ['printDebugMessage', 'hm'],
      ['logCustomEvent', 'said', 'event', 'more'],
    ],
  ],
];

describe('botContext elsewhere answers what it answers in a script', () => {
  test.each(JOURNEYS)('%s', async (_, more, calls) => {
    const ids = newIds(more);
    const there = elsewhere(server.url, ids, { goTo: () => {} });
    expect(await play(there, calls)).toEqual(await play(inScript(ids), calls));
  });

  test('of every function but the one that ends a script', () => {
    const played = new Set(JOURNEYS.flatMap(([, , calls]) => calls.map(([name]) => name)));
    expect(NAMES.filter((name) => !played.has(name))).toEqual(['sendImmediateReply']);
  });
});

test('a variable of the session is a text from the next message on, one for ever is the customer’s', async () => {
  const ids = newIds({ customerId: 'who stays' });
  const variables = new Map<string, string>();
  const first = elsewhere(server.url, ids, { variables });
  await first.call('setBotVariable', 'request', 1);
  await first.call('setBotVariable', 'session', [1, 2], true, false);
  await first.call('setBotVariable', 'customer', { a: 1 }, false, true);
  const second = elsewhere(server.url, ids, { variables });
  expect(await second.call('getBotVariable', 'request')).toBeNull();
  expect(await second.call('getBotVariable', 'session')).toBe('1,2');
  const another = elsewhere(server.url, newIds({ customerId: 'who stays' }));
  expect(await another.call('getBotVariable', 'session')).toBeNull();
  expect(await another.call('getBotVariable', 'customer')).toEqual({ a: 1 });
});

test('an empty customer or conversation is nobody, and never the document of everybody', async () => {
  await elsewhere(server.url, newIds()).call('setGlobalContextData', 'shared', 'secret', 1);
  const { call } = elsewhere(server.url, { conversationId: '', customerId: '' });
  expect(await call('getContextDataForUser', 'shared', 'secret')).toBeNull();
  expect(await call('getContextDataForConversation', 'shared')).toBeNull();
  expect(await call('deleteAllContextDataForConversation', 'shared')).toBe(false);
  expect(await call('setContextDataForUser', 'shared', 'secret', 2)).toBe(false);
});

/** False of what was to change the context, null of what was to be read. */
function answerOfFailed(name: BotContextFunction): Json {
  if (/^(set|delete|register).*Context/.test(name)) return false;
  return name === 'getLPCustomerInfo' ? { customerId: 'k' } : null;
}

describe('where the service does not do its part', () => {
  /** Two names: a variable that is set is not the one that is read. */
  const argumentsOf = (name: string) => [`${name.slice(0, 3)} name`, 'property', true, true];
  /** What calls that need no service answer all the same. */
  const LOCAL = /^(is|getConversation|getCurrent|getLPAccount|getLPEngagement|getUser|getEnv|send|print|log)/;

  test.each<[string, Scripted]>([
    ['it is down', 'break'],
    ['it refuses', problem(403, 'FORBIDDEN_SCOPE')],
    ['it answers no JSON', { headers: { 'content-type': 'application/json' }, text: '{' }],
  ])('because %s, nothing throws but askMaven, and every failure is told', async (_, answer) => {
    const scripted = await startScriptedServer(({ url }) =>
      url === '/v2/authenticate/login' && answer !== 'break'
        ? { json: { access_token: 't', token_type: 'Bearer', expires_in: 3600 } }
        : answer,
    );
    const failed: BotContextFunction[] = [];
    const onFailure = (name: BotContextFunction) => failed.push(name);
    const { call } = elsewhere(scripted.url, newIds({ customerId: 'k' }), { onFailure });
    const asked = NAMES.filter((name) => name !== 'askMaven' && !LOCAL.test(name));
    for (const name of asked)
      expect([name, await call(name, ...argumentsOf(name))]).toEqual([name, answerOfFailed(name)]);
    await expect(call('askMaven')).rejects.toBeInstanceOf(ApiProblem);
    expect(failed).toEqual(asked);
  });
});
