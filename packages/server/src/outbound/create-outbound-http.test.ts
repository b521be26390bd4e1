import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { buildConnector } from 'undici';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TEST_CERTIFICATE } from '../testing/test-certificate.ts';
import { type Answer, startTestEndpoint, type TestEndpoint } from '../testing/test-endpoint.ts';
import { createOutboundHttp, type Outbound, type OutboundOptions } from './create-outbound-http.ts';
import { createDial } from './guarded-connector.ts';
import { OutboundError, type OutboundReply, type OutboundRequest } from './outbound-http.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function endpoint(answer: Answer, protocol: 'http' | 'https' = 'http'): Promise<TestEndpoint> {
  const started = await startTestEndpoint(answer, protocol);
  opened.push(started);
  return started;
}

const LOCAL: OutboundOptions = { allowedPrivateNetworks: ['127.0.0.1'] };

function outbound(options: OutboundOptions = LOCAL): Outbound {
  const made = createOutboundHttp(options);
  opened.push(made);
  return made;
}

type Sent = Partial<OutboundRequest> & { readonly url: string; readonly signal?: AbortSignal };

function send(way: Outbound, { signal, ...request }: Sent): Promise<OutboundReply> {
  const full = {
    accountId: 'account-a',
    method: 'GET',
    headers: {},
    timeoutMs: 5_000,
    allowedDomains: [new URL(request.url).hostname],
    ...request,
  };
  return way.send(full, signal ?? new AbortController().signal);
}

async function refusal(sending: Promise<unknown>): Promise<OutboundError> {
  const error = await sending.then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  if (error instanceof OutboundError) return error;
  throw error;
}

const ok: Answer = (response) => response.end('ok');

describe('an answer', () => {
  test('comes with its status, headers and text, whatever the status is', async () => {
    const { url } = await endpoint((response) => {
      response.writeHead(404, { 'X-Kind': 'none', 'Set-Cookie': ['a=1', 'b=2'] }).end('“nichts” 🦊');
    });
    const reply = await send(outbound(), { url: `${url}/a?b=%20c` });
    expect(reply).toMatchObject({ status: 404, body: '“nichts” 🦊' });
    expect(reply.headers).toMatchObject({ 'x-kind': 'none', 'set-cookie': 'a=1, b=2' });
  });

  test('can be a redirect, which is not followed', async () => {
    const canary = await endpoint(ok);
    for (const status of [301, 302, 303, 307, 308]) {
      const { url } = await endpoint((response) =>
        response.writeHead(status, { Location: canary.url }).end(),
      );
      const reply = await send(outbound(), { url });
      expect(reply).toMatchObject({ status, headers: { location: canary.url } });
    }
    expect(canary.connections()).toBe(0);
  });

  test('that is too long is not read to its end, said or unsaid', async () => {
    let closed = 0;
    const endless = await endpoint((response) => {
      const more = () => {
        if (response.destroyed) return;
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      response.on('close', () => closed++);
      more();
    });
    const error = await refusal(send(outbound(), { url: endless.url, maxBytes: 100_000 }));
    expect(error.code).toBe('TOO_LARGE');
    await expect.poll(() => closed).toBe(1);
    const announced = await endpoint((response) =>
      response.writeHead(200, { 'Content-Length': 10 ** 9 }).write('x'),
    );
    const early = await refusal(send(outbound(), { url: announced.url, timeoutMs: 60_000 }));
    expect(early.code).toBe('TOO_LARGE');
  });

  test('may be just as long as it may be', async () => {
    const { url } = await endpoint((response) => response.end('x'.repeat(1_000)));
    expect((await send(outbound(), { url, maxBytes: 1_000 })).body).toHaveLength(1_000);
    expect((await refusal(send(outbound(), { url, maxBytes: 999 }))).code).toBe('TOO_LARGE');
  });

  test('is not unpacked', async () => {
    const bomb = gzipSync('0'.repeat(10_000_000));
    const { url, received } = await endpoint((response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    );
    const error = await refusal(send(outbound(), { url, headers: { 'Accept-Encoding': 'gzip' } }));
    expect(error).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('packed') });
    expect(received[0]?.headers['accept-encoding']).toBe('identity');
  });

  test('with endless headers is none', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`x-more: ${'x'.repeat(8_000)}\r\n`), 1);
      socket.on('close', () => clearInterval(timer));
    });
    const url = await listening(server);
    expect((await refusal(send(outbound(), { url }))).code).toBe('UNREACHABLE');
  });

  test.each([
    ['that is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['that breaks off', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'],
    [
      'that switches protocols',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
    ],
    ['of nothing', ''],
  ])('%s is none', async (_, bytes) => {
    const url = await listening(createServer((socket) => socket.on('error', () => undefined).end(bytes)));
    expect((await refusal(send(outbound(), { url }))).code).toBe('UNREACHABLE');
  });
});

describe('time', () => {
  test.each<[string, Answer]>([
    ['hangs', () => undefined],
    ['hangs after its headers', (response) => response.writeHead(200).flushHeaders()],
    [
      'drips',
      (response) => {
        const timer = setInterval(() => response.write('x'), 10);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('runs out for an endpoint that %s', async (_, answer) => {
    const { url } = await endpoint(answer);
    expect((await refusal(send(outbound(), { url, timeoutMs: 150 }))).code).toBe('TIMEOUT');
  });

  test('runs out for a name server that hangs, and for a host that does not take a connection', async () => {
    const url = 'https://hooks.example';
    const resolving = outbound({ resolve: () => new Promise(() => undefined) });
    expect((await refusal(send(resolving, { url, timeoutMs: 100 }))).code).toBe('TIMEOUT');
    const dialing = outbound({ resolve: async () => ['8.8.8.8'], createDial: () => () => undefined });
    expect((await refusal(send(dialing, { url, timeoutMs: 100 }))).code).toBe('TIMEOUT');
  });

  test('is not needed by who has stopped waiting', async () => {
    const { url } = await endpoint(() => undefined);
    const stop = new AbortController();
    const sending = refusal(send(outbound(), { url, signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    expect((await sending).code).toBe('ABORTED');
    expect((await refusal(send(outbound(), { url, signal: AbortSignal.abort() }))).code).toBe('ABORTED');
  });
});

describe('a name', () => {
  /** Plays the Internet: whatever address is dialled, it is the test's endpoint that answers. */
  function internet(port: number, dialled: string[]) {
    const dial = buildConnector({ ca: TEST_CERTIFICATE.cert });
    return () =>
      (...[destination, callback]: Parameters<typeof dial>) => {
        dialled.push(destination.hostname);
        dial({ ...destination, hostname: '127.0.0.1', port: String(port) }, callback);
      };
  }

  test('is resolved once, and the address that was checked is connected to, with the certificate of the name', async () => {
    const { port, received } = await endpoint(ok, 'https');
    const dialled: string[] = [];
    const resolve = vi.fn(async () => ['8.8.8.8', '2606:4700::1111']);
    const way = outbound({ resolve, createDial: internet(port, dialled) });
    const url = `https://${TEST_CERTIFICATE.name}:${port}/`;
    expect((await send(way, { url })).body).toBe('ok');
    expect(resolve.mock.calls).toEqual([['hooks.example']]);
    expect(dialled).toEqual(['8.8.8.8']);
    expect(received[0]?.headers.host).toBe(`hooks.example:${port}`);
  });

  test('that another certificate is for is not talked to', async () => {
    const { port, received } = await endpoint(ok, 'https');
    const way = outbound({ resolve: async () => ['8.8.8.8'], createDial: internet(port, []) });
    for (const host of ['other.example', '8.8.8.8']) {
      const error = await refusal(send(way, { url: `https://${host}:${port}/` }));
      expect(error).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('ALTNAME') });
    }
    expect(received).toEqual([]);
  });

  test('whose certificate nobody vouches for is not talked to, even where the environment says not to look', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const { port, received } = await endpoint(ok, 'https');
    const dial = createDial();
    const way = outbound({
      resolve: async () => ['8.8.8.8'],
      createDial: () => (destination, callback) =>
        dial({ ...destination, hostname: '127.0.0.1', port: String(port) }, callback),
    });
    expect((await refusal(send(way, { url: 'https://hooks.example/' }))).code).toBe('UNREACHABLE');
    expect(received).toEqual([]);
  });

  test('that means another address every time is never connected to where it is not public', async () => {
    const canary = await endpoint(ok);
    const real = await endpoint(
      (response) => response.writeHead(200, { Connection: 'close' }).end('ok'),
      'https',
    );
    const dialled: string[] = [];
    const answers = [['8.8.8.8'], ['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], ['1.1.1.1']];
    let asked = 0;
    const way = outbound({
      resolve: async () => answers[asked++ % answers.length] ?? [],
      createDial: internet(real.port, dialled),
    });
    const url = `https://hooks.example:${canary.port}/`;
    const ends: string[] = [];
    for (const _ of answers) {
      ends.push(
        await send(way, { url }).then(
          ({ body }) => body,
          ({ code }: OutboundError) => code,
        ),
      );
      await pause(20);
    }
    expect(ends).toEqual(['ok', 'FORBIDDEN_ADDRESS', 'FORBIDDEN_ADDRESS', 'FORBIDDEN_ADDRESS', 'ok']);
    expect(dialled).toEqual(['8.8.8.8', '1.1.1.1']);
    expect(canary.connections()).toBe(0);
  });

  test('with several addresses is reached by the first that takes a connection', async () => {
    const { port } = await endpoint(ok);
    const way = outbound({
      allowedPrivateNetworks: ['127.0.0.0/8'],
      resolve: async () => ['127.0.0.2', '127.0.0.3', '127.0.0.1'],
    });
    expect((await send(way, { url: `http://hooks.example:${port}/` })).body).toBe('ok');
  });

  test('is understood as the system understands it where private networks are listed', async () => {
    const { port } = await endpoint(ok);
    const way = outbound({ allowedPrivateNetworks: ['127.0.0.0/8', '::1'] });
    expect((await send(way, { url: `http://localhost:${port}/` })).body).toBe('ok');
  });

  test('that nobody knows is unreachable', async () => {
    const way = outbound({
      resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    });
    const error = await refusal(send(way, { url: 'https://hooks.example' }));
    expect(error).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('ENOTFOUND') });
    const nowhere = outbound({ resolve: async () => [] });
    expect((await refusal(send(nowhere, { url: 'https://hooks.example' }))).code).toBe('UNREACHABLE');
  });
});

test('proxies of the environment are not used', async () => {
  const proxy = await endpoint(ok);
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'])
    vi.stubEnv(name, proxy.url);
  vi.stubEnv('NODE_USE_ENV_PROXY', '1');
  const { url } = await endpoint(ok);
  await send(outbound(), { url });
  expect(proxy.connections()).toBe(0);
});

describe('headers', () => {
  test('that belong to the connection are left out, the others sent once', async () => {
    const { url, received } = await endpoint(ok);
    const headers = {
      Host: 'internal.example',
      Connection: 'upgrade',
      Upgrade: 'websocket',
      'Transfer-Encoding': 'chunked',
      'Content-Length': '1000',
      'Proxy-Authorization': 'Basic x',
      Expect: '100-continue',
      TE: 'trailers',
      'x-kind': 'first',
      'X-Kind': 'second',
    };
    await send(outbound(), { url, method: 'post', headers, body: 'body' });
    const { headers: sent, method, body } = received[0] ?? expect.unreachable();
    expect({ method, body }).toEqual({ method: 'POST', body: 'body' });
    expect(sent).toEqual({
      host: new URL(url).host,
      connection: 'keep-alive',
      'content-length': '4',
      'accept-encoding': 'identity',
      'x-kind': 'second',
    });
  });

  test.each<[string, Partial<OutboundRequest>]>([
    ['a line of its own in a value', { headers: { a: 'b\r\nx-injected: 1' } }],
    ['a line feed in a value', { headers: { a: 'b\nc' } }],
    ['a NUL in a value', { headers: { a: 'b\0' } }],
    ['a value of other letters', { headers: { a: '🦊' } }],
    ['a colon in a name', { headers: { 'a: b': 'c' } }],
    ['a line in a name', { headers: { 'a\r\nb': 'c' } }],
    ['no name', { headers: { '': 'c' } }],
    [
      'too many headers',
      { headers: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-${at}`, ''])) },
    ],
    ['a header too large', { headers: { a: 'x'.repeat(40_000) } }],
    ['a line in the method', { method: 'GET / HTTP/1.1\r\nx: y\r\n\r\nGET' }],
    ['a method for tunnels', { method: 'CONNECT' }],
    ['a method for debugging', { method: 'TRACE' }],
    ['a body too large', { method: 'POST', body: 'x'.repeat(5_000_000) }],
  ])('%s is refused', async (_, request) => {
    const { url, connections } = await endpoint(ok);
    expect((await refusal(send(outbound(), { url, ...request }))).code).toBe('INVALID_REQUEST');
    expect(connections()).toBe(0);
  });

  test('a line in the URL becomes none in the request', async () => {
    const { url, received } = await endpoint(ok);
    await send(outbound(), { url: `${url}/a b\r\nx-injected: 1?c=\r\nd` });
    expect(received[0]?.url).toBe('/a%20bx-injected:%201?c=d');
    expect(received[0]?.headers['x-injected']).toBeUndefined();
  });
});

describe('connections', () => {
  test('are kept for the account, and shared with no other', async () => {
    const { url, received, connections } = await endpoint(ok);
    const way = outbound();
    for (const accountId of ['account-a', 'account-a', 'account-b', 'account-b', 'account-a'])
      await send(way, { url, accountId });
    const [a1, a2, b1, b2, a3] = received.map(({ clientPort }) => clientPort);
    expect(new Set([a1, a2, a3, b1, b2]).size).toBe(connections());
    expect(connections()).toBeLessThan(received.length);
    expect([a1, a2, a3].filter((port) => port === b1 || port === b2)).toEqual([]);
  });

  test('of one account are bounded, and leave room for others', async () => {
    const { url } = await endpoint((response, { url: path }) => {
      if (path !== '/hang') response.end('ok');
    });
    const way = outbound();
    const stops = Array.from({ length: 64 }, () => new AbortController());
    const hanging = stops.map(({ signal }) => refusal(send(way, { url: `${url}/hang`, signal })));
    expect((await refusal(send(way, { url }))).code).toBe('BUSY');
    expect((await send(way, { url, accountId: 'account-b' })).body).toBe('ok');
    for (const stop of stops) stop.abort();
    await Promise.all(hanging);
    expect((await send(way, { url })).body).toBe('ok');
  });

  test('end when it is closed, whatever is under way', async () => {
    const { url } = await endpoint(() => undefined);
    const way = createOutboundHttp(LOCAL);
    const sending = refusal(send(way, { url }));
    await pause(50);
    await way.close();
    expect((await sending).code).toBe('UNREACHABLE');
  });
});

test('whatever it is asked, it rejects with an OutboundError', async () => {
  const way = outbound({ resolve: () => Promise.reject(new Error('there is no network')) });
  const text = fc.string({ unit: 'binary' });
  const url = fc.oneof(
    text,
    fc.webUrl(),
    text.map((it) => `https://${it}`),
  );
  await fc.assert(
    fc.asyncProperty(url, text, fc.dictionary(text, text), async (url, method, headers) => {
      const request = {
        url,
        method,
        headers,
        allowedDomains: [url, '*.com'],
        timeoutMs: 1_000,
        accountId: 'a',
      };
      const sending = way.send({ ...request, method: method || 'GET' }, new AbortController().signal);
      expect((await refusal(sending)).message).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  opened.push({
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
