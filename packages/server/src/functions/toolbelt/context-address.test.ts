import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { resultOf } from '../sandbox/testing/run-code.ts';
import { ACCOUNT, useToolbelt } from './testing/toolbelt-world.ts';

const { world, run } = useToolbelt();

/** Makes requests one after the other, and answers with each one’s status and body. */
async function ask(...requests: readonly (readonly [method: string, address: string, body?: Value])[]) {
  const code = `
    const client = require('lp-faas-toolbelt').Toolbelt.HTTPClient();
    async function lambda({ payload }) {
      const seen = [];
      for (const [method, url, body] of payload) {
        const options = { method, json: true, simple: false, resolveWithFullResponse: true };
        const { statusCode, body: answer } = await client(url, body === null ? options : { ...options, body });
        seen.push(answer === undefined ? [statusCode] : [statusCode, answer]);
      }
      return seen;
    }`;
  return resultOf(
    await run(
      code,
      requests.map(([method, address, body = null]): Value => [method, address, body]),
    ),
  ) as readonly (readonly unknown[])[];
}

const Z1 = 'https://z1.context.liveperson.net';
const document = { accountId: ACCOUNT, nameSpace: 'ns', sessionId: 's' };

test('v2: saving, reading, some properties, deleting, with the shapes of the reference', async () => {
  const seen = await ask(
    ['POST', `${Z1}/v2/context/document/create?access_token=t`, { ...document, payload: { a: 1, b: 'x' } }],
    ['GET', `${Z1}/v2/context/document/${ACCOUNT}/ns/s?access_token=t`],
    ['POST', `${Z1}/v2/context/document/properties`, { ...document, filter: ['ns.a', 'ns.c'] }],
    ['DELETE', `${Z1}/v2/context/document/property/delete`, { ...document, propertyToDelete: ['a'] }],
    ['DELETE', `${Z1}/v2/context/document/delete`, document],
    ['GET', `${Z1}/v2/context/document/${ACCOUNT}/ns/s`],
  );
  const done = { documentKey: `${ACCOUNT}:ns:s`, tenantId: ACCOUNT, success: true };
  expect(seen).toMatchObject([
    [201, done],
    [200, { ...document, documentType: 'CONTEXT', payload: { a: 1, b: 'x' } }],
    [200, { 'ns.a': 1 }],
    [200, done],
    [200, done],
    [404, { code: 'DOCUMENT_NOT_FOUND', message: expect.any(String) }],
  ]);
});

test('v1: a property, all of them, and lists whose paths look like sessions', async () => {
  const base = `${Z1}/v1/account/${ACCOUNT}`;
  expect(
    await ask(
      ['PATCH', `${base}/ns/properties`, { a: 1 }],
      ['PUT', `${base}/ns/s%2F1/properties/b`, { c: 2 }],
      ['GET', `${base}/ns/s%2F1/properties/b/`],
      ['GET', `${base}/ns/session-ids?perPage=1`],
      ['GET', `${base}/ns/session-properties`],
      ['DELETE', `${base}/ns/s%2F1/properties`],
      ['GET', `${base}/ns/properties`],
    ),
  ).toEqual([
    [204],
    [204],
    [200, { c: 2 }],
    [200, [expect.any(String)]],
    [200, expect.arrayContaining([{ sessionId: 's/1', property: { b: { c: 2 } } }])],
    [204],
    [200, { a: 1 }],
  ]);
});

test.each([
  'https://z2.context.liveperson.net',
  'https://z3.context.liveperson.net',
  'https://Z1.Context.LivePerson.net',
  'https://z1.context.liveperson.net.',
  'https://user:secret@z1.context.liveperson.net:8443',
  'http://z1.context.liveperson.net',
])('%s is this server, and no network is asked', async (origin) => {
  expect(await ask(['GET', `${origin}/v1/account/${ACCOUNT}`])).toEqual([[200, []]]);
  expect(world().requests).toEqual([]);
});

test.each([
  'https://z4.context.liveperson.net',
  'https://z1.context.liveperson.net.example.com',
  'https://z1-context.liveperson.net',
  'https://example.com/z1.context.liveperson.net',
  'https://z1.context.liveperson.net@example.com',
])('%s is somewhere else', async (origin) => {
  await ask(['GET', `${origin}/v1/account/${ACCOUNT}`]).catch(() => {});
  expect(world().requests).toHaveLength(1);
});

test.each<[string, readonly [string, string, Value?], number, string]>([
  ['no endpoint', ['GET', `${Z1}/v3/x`], 404, 'NOT_FOUND'],
  ['another endpoint of this server', ['GET', `${Z1}/v2/accounts/${ACCOUNT}/policies`], 404, 'NOT_FOUND'],
  ['another method', ['POST', `${Z1}/v1/account/${ACCOUNT}/ns/properties`, {}], 405, 'METHOD_NOT_ALLOWED'],
  ['another account in the path', ['GET', `${Z1}/v1/account/le2`], 403, 'FORBIDDEN_ACCOUNT'],
  [
    'another account in the body',
    ['POST', `${Z1}/v2/context/document/create`, { ...document, accountId: 'le2', payload: {} }],
    403,
    'FORBIDDEN_ACCOUNT',
  ],
  ['a path that is not encoded', ['GET', `${Z1}/v1/account/%E0%A4`], 400, 'INVALID_REQUEST'],
  ['a body that is missing', ['POST', `${Z1}/v2/context/document/create`], 400, 'INVALID_REQUEST'],
  [
    'a page that is no number',
    ['GET', `${Z1}/v1/account/${ACCOUNT}/ns/session-ids?page=x`],
    400,
    'INVALID_REQUEST',
  ],
])('%s is a problem, as over HTTP', async (_, request, status, code) => {
  expect(await ask(request)).toMatchObject([[status, { code, status }]]);
});

test('a body that is no JSON is a problem, and a stale If-Match another', async () => {
  const code = `
    const client = require('lp-faas-toolbelt').Toolbelt.HTTPClient();
    async function lambda() {
      const send = (options) => client('${Z1}/v2/context/document/create', { method: 'POST', ...options }).catch((e) => JSON.parse(e.error).code);
      const body = JSON.stringify({ accountId: '${ACCOUNT}', nameSpace: 'ns', payload: {} });
      return [await send({ body: '{' }), await send({ body, headers: { 'If-Match': '"9"' } })];
    }`;
  expect(resultOf(await run(code))).toEqual(['INVALID_JSON', 'PRECONDITION_FAILED']);
});
