import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { resultOf } from '../sandbox/testing/run-code.ts';
import { useToolbelt } from './testing/toolbelt-world.ts';

const { world, run } = useToolbelt();

const A = 'https://a.example.com/x';

/** A function that has a client, and answers with the value of an expression. */
const answering = (expression: string) => `
  const { Toolbelt } = require('lp-faas-toolbelt');
  async function lambda({ payload }) {
    const client = Toolbelt.HTTPClient();
    return ${expression};
  }`;

const ask = async (expression: string, payload?: Value) =>
  resultOf(await run(answering(expression), payload));

test.each<[string, Value]>([
  [`await client('${A}')`, '{"n":1}'],
  [`await client({ url: '${A}' })`, '{"n":1}'],
  [`await client({ uri: '${A}' })`, '{"n":1}'],
  [`await client(new URL('${A}'))`, '{"n":1}'],
  [`await client('/x', { baseUrl: 'https://a.example.com/' })`, '{"n":1}'],
  [`await client('${A}', { json: true })`, { n: 1 }],
  [`await client.get('${A}', { json: true })`, { n: 1 }],
  [`await client.defaults({ json: true })('${A}')`, { n: 1 }],
  [`await client('${A}', { simple: false, resolveWithFullResponse: false })`, '{"n":1}'],
  [`(await client('${A}', { resolveWithFullResponse: true })).statusCode`, 200],
  [`(await client('${A}', { resolveWithFullResponse: true })).headers['x-a']`, 'b'],
  [`(await client('${A}', { resolveWithFullResponse: true, json: true })).body.n`, 1],
  [
    `await client('${A}', { json: true, transform: (body, response) => [body.n, response.statusCode] })`,
    [1, 200],
  ],
  [
    `await new Promise((done) => client('${A}', (error, response, body) => done([error, body])))`,
    [null, '{"n":1}'],
  ],
  [
    `await new Promise((done) => client({ url: '${A}', resolveWithFullResponse: true }, (error, response, body) => done([response.statusCode, body])))`,
    [200, '{"n":1}'],
  ],
])('%s', async (expression, value) => {
  world().reply(`GET ${A}`, 200, { n: 1 }, { 'x-a': 'b' });
  expect(await ask(expression)).toEqual(value);
});

test('a status that is not 2xx rejects, with everything request-promise tells', async () => {
  world().reply(`POST ${A}`, 422, { reason: 'no' });
  const told = `await client('${A}', { method: 'POST', json: true, body: {} }).catch((e) => [e instanceof Error, e.name, e.message, e.statusCode, e.error, e.response.statusCode, e.response.body, e.options.method])`;
  expect(await ask(told)).toEqual([
    true,
    'StatusCodeError',
    '422 - {"reason":"no"}',
    422,
    { reason: 'no' },
    422,
    { reason: 'no' },
    'POST',
  ]);
});

test.each([301, 404, 500])('with simple: false, %i is an answer like any other', async (status) => {
  world().reply(`GET ${A}`, status, 'text');
  const expression = `await client('${A}', { simple: false, resolveWithFullResponse: true })`;
  expect(await ask(`(${expression}).statusCode`)).toBe(status);
  expect(await ask(`await client('${A}').catch((e) => e.statusCode)`)).toBe(status);
});

test('a request that gets no reply rejects with its cause', async () => {
  const told = `await client('${A}').catch((e) => [e.name, e.message, e.cause.code, e.error === e.cause, e.response === undefined])`;
  expect(await ask(told)).toEqual(['RequestError', `Error: nobody is at ${A}`, 'ECONNREFUSED', true, true]);
});

type Sent = {
  readonly method: string;
  readonly url: string;
  readonly headers: unknown;
  readonly body?: string;
};

test.each<[string, Partial<Sent>]>([
  [`client('${A}', { method: 'post', body: 'text' })`, { method: 'POST', body: 'text', headers: {} }],
  [
    `client.post('${A}', { json: true, body: { a: 1 } })`,
    { body: '{"a":1}', headers: { accept: 'application/json', 'content-type': 'application/json' } },
  ],
  [
    `client.put('${A}', { json: { a: 1 }, headers: { 'Content-Type': 'application/vnd.a+json' } })`,
    {
      method: 'PUT',
      body: '{"a":1}',
      headers: { accept: 'application/json', 'content-type': 'application/vnd.a+json' },
    },
  ],
  [
    `client.post('${A}', { form: { a: 'x y', b: '&' } })`,
    { body: 'a=x+y&b=%26', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  [`client.get('${A}?a=1', { qs: { b: 'x y' } })`, { url: `${A}?a=1&b=x+y` }],
  [`client.del('${A}')`, { method: 'DELETE' }],
  [
    `client.get('${A}', { auth: { user: 'é', pass: 'p' } })`,
    { headers: { authorization: `Basic ${btoa('\u00c3\u00a9:p')}` } },
  ],
  [`client.get('${A}', { auth: { bearer: 't' } })`, { headers: { authorization: 'Bearer t' } }],
  [
    `client.get('${A}', { headers: { 'X-A': 1, 'X-B': ['a', 'b'], 'X-C': undefined } })`,
    { headers: { 'x-a': '1', 'x-b': 'a, b' } },
  ],
  [
    `fetch('${A}', { method: 'POST', body: new URLSearchParams({ a: '1' }) })`,
    { method: 'POST', body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
])('%s is sent as meant', async (expression, sent) => {
  await run(answering(`await ${expression}.catch(() => null)`));
  expect(world().requests).toMatchObject([sent]);
});

test('the timeout of a request is passed on, and is 30 seconds at most', async () => {
  await ask(
    `await client('${A}', { timeout: 1500 }).catch(() => client('${A}', { timeout: 1e9 })).catch(() => null)`,
  );
  expect(world().requests.map(({ timeoutMs }) => timeoutMs)).toEqual([1_500, 30_000]);
});

test('a body that is no text needs json: true', async () => {
  const told = `await client.post('${A}', { body: { a: 1 } }).catch((e) => [e.name, e.message])`;
  expect(await ask(told)).toEqual(['RequestError', expect.stringContaining('options.body')]);
  expect(world().requests).toEqual([]);
});

test('requests carry the account, and what it allows', async () => {
  await ask(`await client('${A}').catch(() => null)`);
  expect(world().requests).toMatchObject([
    { accountId: 'le1', allowedDomains: ['*.example.com', '*.liveperson.net'] },
  ]);
});

test('fetch has a reply to be read, and fails without one', async () => {
  world().reply(`GET ${A}`, 404, { n: 1 }, { 'content-type': 'text/x' });
  const told = `await fetch('${A}').then(async (r) => [r.ok, r.status, r.headers.get('Content-Type'), r.headers.has('x'), await r.json()])`;
  expect(await ask(told)).toEqual([false, 404, 'text/x', false, { n: 1 }]);
  expect(await ask(`await fetch('https://nobody.example.com').catch((e) => [e.name, e.cause.code])`)).toEqual(
    ['TypeError', 'ECONNREFUSED'],
  );
});
