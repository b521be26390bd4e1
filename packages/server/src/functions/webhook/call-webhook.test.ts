import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutboundHttp } from '../../outbound/create-outbound-http.ts';
import { type Answer, startTestEndpoint, type TestEndpoint } from '../../testing/test-endpoint.ts';
import type { CallResources } from '../account-resources.ts';
import type { InvocationEnd, InvocationErrorCode } from '../invoke-function.ts';
import { type CallWebhook, createCallWebhook, type WebhookCall } from './call-webhook.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function endpoint(answer: Answer): Promise<TestEndpoint> {
  const started = await startTestEndpoint(answer);
  opened.push(started);
  return started;
}

const SECRETS: Readonly<Record<string, string>> = { crmToken: 's3cret', 'crm.user': 'ana' };

const RESOURCES: CallResources = {
  readSecret: async (accountId, name) => (accountId === 'account-a' ? SECRETS[name] : undefined),
  allowedDomains: async () => ['127.0.0.1'],
};

function caller(resources: Partial<CallResources> = {}): CallWebhook {
  const outbound = createOutboundHttp({ allowedPrivateNetworks: ['127.0.0.1'] });
  opened.push(outbound);
  return createCallWebhook({ outbound: outbound.send, resources: { ...RESOURCES, ...resources } });
}

type Asked = Partial<Omit<WebhookCall, 'function'>> & Partial<Omit<WebhookCall['function'], 'kind' | 'name'>>;

function call(way: CallWebhook, { url = '', headers, ...rest }: Asked): Promise<InvocationEnd> {
  const webhook = { kind: 'webhook', name: 'crm', url, ...(headers && { headers }) } as const;
  return way({ accountId: 'account-a', payload: null, timeoutMs: 5_000, ...rest, function: webhook });
}

const answering =
  (json: string, status = 200): Answer =>
  (response) =>
    response.writeHead(status).end(json);

test('it is sent the payload as JSON, with the headers of its author, and its answer is the result', async () => {
  const { url, received } = await endpoint(answering('{"vip":true,"lists":[1,"zwei ü"]}'));
  const end = await call(caller(), {
    url: `${url}/vip?a=b`,
    payload: { phone: '+15555550101' },
    headers: {
      Authorization: 'Bearer {{secrets.crmToken}}',
      'X-User': '{{ secrets.crm.user }}/{{secrets.crmToken}}',
      Accept: 'application/vnd.crm+json',
    },
  });
  expect(end).toEqual({ kind: 'result', value: { vip: true, lists: [1, 'zwei ü'] } });
  expect(received).toMatchObject([
    {
      method: 'POST',
      url: '/vip?a=b',
      body: '{"payload":{"phone":"+15555550101"}}',
      headers: {
        authorization: 'Bearer s3cret',
        'x-user': 'ana/s3cret',
        accept: 'application/vnd.crm+json',
        'content-type': 'application/json',
        'user-agent': 'conversation-orchestrator',
      },
    },
  ]);
});

test.each(['null', 'true', '0', '"text"', '[]', '{}', ' {"a":\n1} '])('%s is a result', async (json) => {
  const { url } = await endpoint(answering(json));
  expect(await call(caller(), { url })).toEqual({ kind: 'result', value: JSON.parse(json) });
});

test('an answer without content is null', async () => {
  const { url } = await endpoint(answering('', 204));
  expect(await call(caller(), { url })).toEqual({ kind: 'result', value: null });
});

describe('there is no result, but a reason, where it', () => {
  const drip: Answer = (response) => {
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  };
  const gigabyte: Answer = (response) => {
    const more = () => {
      while (!response.destroyed && response.write('"'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  };
  const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

  test.each<[string, InvocationErrorCode, Answer]>([
    ['hangs', 'TIMEOUT', () => undefined],
    ['drips', 'TIMEOUT', drip],
    ['answers a gigabyte', 'TOO_LARGE', gigabyte],
    [
      'announces a gigabyte',
      'TOO_LARGE',
      (response) => response.writeHead(200, { 'Content-Length': 10 ** 9 }).write('['),
    ],
    ['answers more than a result may have', 'TOO_LARGE', answering(JSON.stringify('x'.repeat(256 * 1024)))],
    ['answers a page', 'INVALID_ANSWER', answering('<html>hello</html>')],
    ['answers half of it', 'INVALID_ANSWER', answering('{"vip":tr')],
    ['answers nothing', 'INVALID_ANSWER', answering('')],
    ['answers what is nested too deeply', 'INVALID_ANSWER', answering(nested)],
    ['answers a number that is none', 'INVALID_ANSWER', answering('1e999')],
    ['answers a prototype', 'INVALID_ANSWER', answering('{"a":{"__proto__":{"vip":true}}}')],
    ['breaks off', 'UNREACHABLE', (response) => void response.write('{', () => response.destroy())],
    [
      'packs its answer',
      'UNREACHABLE',
      (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{}')),
    ],
    ['answers 500', 'STATUS', answering('{"vip":true}', 500)],
    ['answers 404', 'STATUS', answering('{}', 404)],
    ['redirects', 'STATUS', (response) => response.writeHead(307, { Location: '/elsewhere' }).end()],
  ])('%s', async (_, code, answer) => {
    const { url, received } = await endpoint(answer);
    const end = await call(caller(), { url, timeoutMs: 400 });
    expect(end).toMatchObject({ kind: 'error', code, message: expect.stringMatching(/./) });
    await pause(20);
    expect(received).toHaveLength(1);
  });

  test('answers a status, which is told', async () => {
    const { url } = await endpoint(answering('', 503));
    const message = 'the webhook answered 503';
    expect(await call(caller(), { url })).toEqual({ kind: 'error', code: 'STATUS', status: 503, message });
  });

  test('is not there', async () => {
    const gone = await startTestEndpoint(() => undefined);
    await gone.close();
    expect(await call(caller(), { url: gone.url })).toMatchObject({ code: 'UNREACHABLE' });
  });

  test('is none of the account’s domains, or not public', async () => {
    const { url, connections } = await endpoint(answering('{}'));
    const elsewhere = caller({ allowedDomains: async () => ['crm.example'] });
    expect(await call(elsewhere, { url })).toMatchObject({ code: 'DOMAIN_NOT_ALLOWED' });
    const inside = caller({ allowedDomains: async () => ['127.0.0.2'] });
    expect(await call(inside, { url: url.replace('127.0.0.1', '127.0.0.2') })).toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
    expect(connections()).toBe(0);
  });

  test('needs a secret there is not, or one of another account', async () => {
    const { url, connections } = await endpoint(answering('{}'));
    const headers = { authorization: '{{secrets.gone}}' };
    expect(await call(caller(), { url, headers })).toEqual({
      kind: 'error',
      code: 'INVALID_REQUEST',
      message: 'there is no secret gone',
    });
    const foreign = { headers: { authorization: '{{secrets.crmToken}}' }, accountId: 'account-b' };
    expect(await call(caller(), { url, ...foreign })).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(connections()).toBe(0);
  });

  test('would be sent a secret that no header can hold, which the reason does not tell', async () => {
    const { url } = await endpoint(answering('{}'));
    const way = caller({ readSecret: async () => 'line\nline' });
    const end = await call(way, { url, headers: { authorization: '{{secrets.crmToken}}' } });
    expect(end).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(JSON.stringify(end)).not.toContain('line\\n');
  });

  test('waits for a store that hangs, or fails', async () => {
    const { url } = await endpoint(answering('{}'));
    const hanging = caller({ allowedDomains: () => new Promise(() => undefined) });
    expect(await call(hanging, { url, timeoutMs: 50 })).toMatchObject({ code: 'TIMEOUT' });
    const failing = caller({ allowedDomains: () => Promise.reject(new Error('connection string')) });
    const end = await call(failing, { url });
    expect(end).toMatchObject({ kind: 'error', code: 'RESOURCES' });
    expect(JSON.stringify(end)).not.toContain('connection string');
  });
});
