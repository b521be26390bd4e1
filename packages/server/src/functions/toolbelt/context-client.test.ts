import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { resultOf } from '../sandbox/testing/run-code.ts';
import { ACCOUNT, useToolbelt } from './testing/toolbelt-world.ts';

const { world, run } = useToolbelt();

const answering = (statements: string) => `
  const { Toolbelt } = require('lp-faas-toolbelt');
  async function lambda({ payload }) {
    const client = Toolbelt.ContextServiceClient({ apiKey: 'key', accountId: '${ACCOUNT}' });
    ${statements}
  }`;
const ask = async (statements: string, payload?: Value) =>
  resultOf(await run(answering(statements), payload));

test('every method of the client does what the reference documents', async () => {
  const told = await ask(`
    const seen = {};
    seen.created = (await client.createNamespace('ns', { ttl: 600 })).ttlSecond;
    seen.again = (await client.createNamespace('ns')).name;
    seen.list = (await client.getListOfNamespaces()).map(({ name, createdAt }) => [name, createdAt instanceof Date]);
    seen.set = await client.setPropertiesInNamespace('ns', { a: 1, b: { c: [2] } }, 's1');
    seen.updated = await client.updatePropertiesInNamespace('ns', { a: 2 }, 's1');
    seen.own = await client.updatePropertiesInNamespace('ns', { d: 3 });
    seen.all = await client.getAllPropertiesInSession('ns', 's1');
    seen.some = await client.getSelectedPropertiesInSession('ns', ['b', 'nope'], 's1');
    seen.one = await client.getPropertyInSession('ns', 'a', 's1');
    seen.defaultOne = await client.getPropertyInSession('ns', 'd');
    await client.deletePropertyInSession('ns', 'a', 's1');
    await client.deletePropertyInSession('ns', 'a', 's1');
    seen.left = await client.getAllPropertiesInSession('ns', 's1');
    seen.sessions = (await client.getListOfSessions('ns')).sort();
    await client.deleteSession('ns', 's1');
    seen.gone = await client.getAllPropertiesInSession('ns', 's1').catch((e) => [e.name, e.statusCode, e.code]);
    await client.deleteNamespace('ns');
    await client.deleteNamespace('ns');
    seen.none = await client.getListOfNamespaces();
    return seen;`);
  expect(told).toEqual({
    created: 600,
    again: 'ns',
    list: [['ns', true]],
    set: { a: 1, b: { c: [2] } },
    updated: { a: 2, b: { c: [2] } },
    own: { d: 3 },
    all: { a: 2, b: { c: [2] } },
    some: { b: { c: [2] } },
    one: 2,
    defaultOne: 3,
    left: { b: { c: [2] } },
    sessions: ['__default__', 's1'],
    gone: ['RestError', 404, 'DOCUMENT_NOT_FOUND'],
    none: [],
  });
  expect(world().requests).toEqual([]);
});

test('the client is called back, too', async () => {
  const told = `
    return new Promise((done) =>
      client.setPropertiesInNamespace('ns', { a: 1 }, 's', (error, properties) =>
        client.getPropertyInSession('ns', 'b', 's', (failed) => done([error, properties, failed.statusCode]))));`;
  expect(await ask(told)).toEqual([null, { a: 1 }, 404]);
});

test('a client made with a key alone takes the account with every call', async () => {
  const told = `
    const older = Toolbelt.ContextServiceClient('key');
    return older.setPropertiesInNamespace('${ACCOUNT}', 'ns', { a: 1 }, 's');`;
  expect(await ask(told)).toEqual({ a: 1 });
});

test('another account is nobody’s business', async () => {
  const told = `
    const other = Toolbelt.ContextServiceClient({ apiKey: 'key', accountId: 'le2' });
    return other.setPropertiesInNamespace('ns', { a: 1 }).catch((e) => [e.statusCode, e.code]);`;
  expect(await ask(told)).toEqual([403, 'FORBIDDEN_ACCOUNT']);
  expect(await world().context.listNamespaces('le2')).toEqual([]);
});

test.each([
  [`client.createNamespace('custom')`, 400],
  [`client.createNamespace('a b')`, 400],
  [`client.createNamespace('ns', { ttl: 0 })`, 400],
  [`client.setPropertiesInNamespace('sde', { a: 1 })`, 400],
  [`client.setPropertiesInNamespace('ns', { a: 'x'.repeat(800001) })`, 413],
  [`client.getListOfSessions('nowhere')`, 404],
])('%s is refused with %i', async (expression, status) => {
  expect(await ask(`return ${expression}.catch((e) => e.statusCode);`)).toBe(status);
});
