import { expect, test } from 'vitest';
import { resultOf } from '../sandbox/testing/run-code.ts';
import { ACCOUNT, CALLER, useToolbelt } from './testing/toolbelt-world.ts';

const { world, run } = useToolbelt();

const answering = (statements: string) => `
  const { Toolbelt, SDETypes, LpServices } = require('lp-faas-toolbelt');
  async function lambda({ payload }) { ${statements} }`;
const ask = async (statements: string) => resultOf(await run(answering(statements)));

test('a secret is its name and its value; one that is not there rejects', async () => {
  world().keepSecret('key', 'value');
  const told = `
    const client = Toolbelt.SecretClient();
    return [await client.readSecret('key'), await client.readSecret('nope').catch((e) => [e.name, e.message])];`;
  expect(await ask(told)).toEqual([
    { key: 'key', value: 'value' },
    ['SecretError', 'There is no Secret nope for this account'],
  ]);
});

test('a secret that spells an object is that object, and its text where a text is wanted', async () => {
  world().keepSecret('key', '{"user":"u"}');
  const told = `
    const { value } = await Toolbelt.SecretClient().readSecret('key');
    return [value.user, JSON.parse(value).user, String(value), JSON.stringify(value)];`;
  expect(await ask(told)).toEqual(['u', 'u', '{"user":"u"}', '{"user":"u"}']);
});

test('a secret is called back', async () => {
  world().keepSecret('key', 'value');
  expect(
    await ask(
      `return new Promise((done) => Toolbelt.SecretClient().readSecret('key', (e, s) => done([e, s.value])));`,
    ),
  ).toEqual([null, 'value']);
});

test('a secret is given another value, by whatever spells one, and answered as it was given', async () => {
  world().keepSecret('token', 'old');
  world().keepSecret('login', '{"user":"u"}');
  const told = `
    const client = Toolbelt.SecretClient();
    const token = await client.readSecret('token');
    token.value = 'nEw.oaUtH2-tOKeN!!11!';
    const answered = await client.updateSecret(token);
    const login = await client.readSecret('login');
    login.value.user = 'v';
    await client.updateSecret(login);
    return [answered, (await client.readSecret('token')).value, (await client.readSecret('login')).value.user];`;
  expect(await ask(told)).toEqual([
    { key: 'token', value: 'nEw.oaUtH2-tOKeN!!11!' },
    'nEw.oaUtH2-tOKeN!!11!',
    'v',
  ]);
  expect(world().changes).toEqual([
    { name: 'token', value: 'nEw.oaUtH2-tOKeN!!11!', by: 'tested' },
    { name: 'login', value: '{"user":"v"}', by: 'tested' },
  ]);
});

test('what is wrong with a secret has a code that can be compared', async () => {
  const told = `
    const { ErrorCodes, SecretError } = require('lp-faas-toolbelt');
    const error = await Toolbelt.SecretClient().updateSecret({ key: 'nope', value: 'x' }).catch((e) => e);
    return [error instanceof SecretError, error.name, error.code === ErrorCodes.Secret.NotFound];`;
  expect(await ask(told)).toEqual([true, 'SecretError', true]);
});

test.each([
  'SFClient',
  'SMTPClient',
  'MTLSClient',
  'LPMtlsClient',
  'OrchestratorClient',
  'GDPRUtil',
  'CsdsClient',
])('Toolbelt.%s is not here, and says what is in its place', async (name) => {
  const told = await ask(`try { return Toolbelt.${name}({}); } catch (e) { return e.message; }`);
  expect(told).toMatch(new RegExp(`^Toolbelt.${name} is not available here: .{20}`));
});

test('the host of an account reads its secrets, and no other’s', async () => {
  world().keepSecret('key', 'value');
  const signal = new AbortController().signal;
  expect(await world().hostOf(CALLER)('secret.read', ['key'], signal)).toBe('value');
  expect(
    await world().hostOf({ accountId: 'le2', functionName: 'tested' })('secret.read', ['key'], signal),
  ).toBeNull();
});

test('structured data is kept for the customer it names, or else for the visitor; other types are ignored', async () => {
  await ask(`
    const util = Toolbelt.SDEUtil();
    await util.addSDEs([{ type: SDETypes.PERSONAL_INFO, personal: { language: 'de', contacts: [{ email: 'a@b' }] } }, { type: SDETypes.CART, total: 5 }], 'visitor', 'session');
    await util.addSDEs([{ type: SDETypes.CUSTOMER_INFO, info: { customerId: 77, ctype: 'vip' } }], 'visitor', 'session');`);
  expect(await world().sdes.find(ACCOUNT, 'visitor')).toEqual([
    { type: 'personal', personal: { language: 'de' } },
  ]);
  expect(await world().sdes.find(ACCOUNT, '77')).toEqual([
    { type: 'ctmrinfo', info: { customerId: 77, ctype: 'vip' } },
  ]);
});

test.each([
  [`Toolbelt.SDEUtil().addSDEs([], 'v', 's')`, 'Please provide one or more SDEs'],
  [
    `Toolbelt.SDEUtil().addSDEs([{ type: 'ctmrinfo', info: 5 }], 'v', 's')`,
    /^Error while setting SDEs: .*info/,
  ],
  [`Toolbelt.ConversationUtil().getConversationById()`, 'Please provide a conversation ID.'],
  [`Toolbelt.LpClient()(LpServices.MSG_HIST, '/x', {})`, /^The directory of services: nobody is at/],
  [`Toolbelt.LpClient()('no/service', '/x', {})`, /service/],
  [`Toolbelt.SecretClient().updateSecret({ key: 'a', value: 'b' })`, 'There is no Secret a for this account'],
  [
    `Toolbelt.SecretClient().updateSecret({ key: 'a', value: 'x'.repeat(10001) })`,
    /at most 10000 characters/,
  ],
  [`Toolbelt.SecretClient().updateSecret()`, /at most 10000 characters/],
])('%s rejects', async (expression, message) => {
  const told = await ask(`return ${expression}.catch((e) => e.message);`);
  expect(told).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('the events of a conversation come oldest first', async () => {
  const told = `
    const conversation = { conversationHistoryRecords: [{ sdes: { events: [{ serverTimeStamp: 2 }, { serverTimeStamp: 1 }] } }] };
    return Toolbelt.SDEUtil().getSDEsFromConv(conversation);`;
  expect(await ask(told)).toEqual({
    sdes: { events: [{ serverTimeStamp: 1 }, { serverTimeStamp: 2 }] },
    unAuthSdes: { events: [] },
  });
});

test('what is known of a conversation has the shape of the reference', async () => {
  const { conversations, sdes } = world();
  await conversations.update(ACCOUNT, 'c', {
    consumerId: 'k',
    startedAt: 0,
    lastMessageAt: 60_000,
    currentSkillId: '7',
    previousAgentId: 'a',
  });
  await sdes.save(ACCOUNT, 'k', [
    { type: 'ctmrinfo', info: { ctype: 'vip', customerId: 'k' } },
    { type: 'personal', personal: { age: { age: 34 }, language: 'de' } },
  ]);
  expect(await ask(`return Toolbelt.ConversationUtil().getConversationById('c');`)).toMatchObject({
    conversationHistoryRecords: [
      {
        info: {
          conversationId: 'c',
          startTime: '1970-01-01T00:00:00.000Z',
          latestSkillId: '7',
          latestAgentId: 'a',
        },
        consumerParticipants: [{ participantId: 'k' }],
        sdes: {
          events: [
            {
              sdeType: 'CUSTOMER_INFO',
              serverTimeStamp: 60_000,
              customerInfo: { customerInfo: { customerType: 'vip', customerId: 'k' } },
            },
            {
              sdeType: 'PERSONAL_INFO',
              personalInfo: { personalInfo: { language: 'de', customerAge: { customerAgeInYears: 34 } } },
            },
          ],
        },
      },
    ],
  });
});

test('keywords are found in messages, whatever their letters', async () => {
  const told = `
    const message = (text, sentBy) => ({ type: 'TEXT_PLAIN', messageData: { msg: { text } }, timeL: 5, sentBy });
    const conversation = { conversationHistoryRecords: [{ messageRecords: [message('An AWESOME (keyword)', 'Agent'), { type: 'OTHER' }] }] };
    return Toolbelt.ConversationUtil().scanConversationForKeywords(conversation, ['awesome', '(key', 'none']);`;
  const found = { message: 'An AWESOME (keyword)', sentTimestamp: 5, sentBy: 'Agent' };
  expect(await ask(told)).toEqual([
    { ...found, tag: 'keywordRef:awesome' },
    { ...found, tag: 'keywordRef:(key' },
  ]);
});

test('a defect of the server is reported, and the code learns only that there was one', async () => {
  world().conversations.find = async () => {
    throw new Error('SELECT secret FROM table');
  };
  expect(
    await ask(`return Toolbelt.ConversationUtil().getConversationById('c').catch((e) => e.message);`),
  ).toBe('The server could not answer this call');
  expect(world().defects).toEqual([new Error('SELECT secret FROM table')]);
});

test.each([
  ['nothing', []],
  ['http.request', [{ url: 1 }]],
  ['http.request', []],
  ['secret.read', [{}]],
  ['secret.update', ['a', '']],
  ['secret.update', ['a', 'x'.repeat(10_001)]],
  ['__proto__', []],
  ['toString', []],
  ['conversation.find', ['c', [1]]],
])('a call of %s with %j is refused before anything is done', async (name, args) => {
  await expect(world().hostOf(CALLER)(name, args, new AbortController().signal)).rejects.toThrow(/.+/);
  expect(world().defects).toEqual([]);
});
