import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOutboundHttp } from './create-outbound-http.ts';
import { createDial } from './guarded-connector.ts';
import { OutboundError, type OutboundErrorCode } from './outbound-http.ts';

/** Hosts that are, or stand for, addresses that are not public. */
const FORBIDDEN_HOSTS = [
  // loopback, as people and parsers of numbers write it
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.000.000.001',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0x7F.0x0.0x0.0x1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '0177.0.0.01',
  '017700000001',
  '0x0000007f.1',
  '%31%32%37.0.0.1',
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127．0．0．1',
  '127｡0｡0｡1',
  '𝟏𝟐𝟕.0.0.1',
  '127.0.0.1\u00ad',
  // this network
  '0.0.0.0',
  '0',
  '0x0',
  '000000',
  '0.1.2.3',
  // private
  '10.0.0.1',
  '10.1',
  '167772161',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.1',
  '3232235521',
  '0xc0a80001',
  // link-local and clouds
  '169.254.169.254',
  '169.254.43518',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '0xA9.0xFE.0xA9.0xFE',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  // carrier-grade NAT, documentation, benchmarks, relays, multicast, reserved
  '100.64.0.1',
  '100.127.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '192.88.99.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '4294967295',
  // IPv6
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000::0001]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[::FFFF:127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[::ffff:8.8.8.8]',
  '[::ffff:169.254.169.254]',
  '[::ffff:a9fe:a9fe]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:7f00:0001::1]',
  '[2002:a9fe:a9fe::]',
  '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
  '[2001::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[100::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[ff0e::1]',
  '[4000::1]',
  '[5f00::1]',
  '[8000::1]',
  // names
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ｌｏｃａｌｈｏｓｔ',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'local\u00adhost',
  'loc%61lhost',
  'internal.example',
  'metadata.google.internal',
  'mixed.example',
  'mixed-again.example',
  'mapped.example',
  'nat64.example',
  'zone.example',
  'garbage.example',
] as const;

/** What the names among them mean. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1', '::1'],
  'internal.example': ['10.0.0.7'],
  'metadata.google.internal': ['169.254.169.254'],
  'mixed.example': ['8.8.8.8', '127.0.0.1'],
  'mixed-again.example': ['::1', '2606:4700::1111'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'zone.example': ['fe80::1%lo'],
  'garbage.example': ['127.0.0.1 or so'],
  'public.example': ['8.8.8.8'],
};

/** Whole URLs; PORT is that of the canary. */
const FORBIDDEN_URLS: readonly (readonly [string, OutboundErrorCode])[] = [
  ['https:127.0.0.1:PORT', 'FORBIDDEN_ADDRESS'],
  ['https:/127.0.0.1:PORT', 'FORBIDDEN_ADDRESS'],
  ['https:////127.0.0.1:PORT', 'FORBIDDEN_ADDRESS'],
  ['https:\\\\127.0.0.1:PORT\\', 'FORBIDDEN_ADDRESS'],
  [' https://127.0.0.1:PORT', 'FORBIDDEN_ADDRESS'],
  ['hTTpS://127.0.0.1:PORT', 'FORBIDDEN_ADDRESS'],
  ['https://127.0.0.1:PORT#@public.example', 'FORBIDDEN_ADDRESS'],
  ['https://127.0.0.1:PORT?@public.example', 'FORBIDDEN_ADDRESS'],
  ['https://127.0.0.1:PORT\\@public.example', 'FORBIDDEN_ADDRESS'],
  ['https://127.\t0.0.\n1:PORT', 'FORBIDDEN_ADDRESS'],
  ['https://public.example@127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['https://public.example:443@127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['https://127.0.0.1:PORT@public.example', 'INVALID_REQUEST'],
  ['https://:secret@public.example', 'INVALID_REQUEST'],
  ['https://[::1%25lo]:PORT', 'INVALID_REQUEST'],
  ['https://[fe80::1%lo]:PORT', 'INVALID_REQUEST'],
  ['https://127.0.0.1.1:PORT', 'INVALID_REQUEST'],
  ['https://127.0.0.256:PORT', 'INVALID_REQUEST'],
  ['https://0x7f.0.0.0.1:PORT', 'INVALID_REQUEST'],
  ['https://127.0.0.1..:PORT', 'INVALID_REQUEST'],
  ['https://public.example..:PORT', 'INVALID_REQUEST'],
  ['https://.public.example:PORT', 'INVALID_REQUEST'],
  ['https://127.0.0.1%00.public.example', 'INVALID_REQUEST'],
  ['https://127.0.0.1:PORT:PORT', 'INVALID_REQUEST'],
  ['//127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['https://', 'INVALID_REQUEST'],
  ['', 'INVALID_REQUEST'],
  ['http://public.example', 'INVALID_REQUEST'],
  ['http://8.8.8.8:PORT', 'INVALID_REQUEST'],
  ['ftp://127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['file:///etc/passwd', 'INVALID_REQUEST'],
  ['gopher://127.0.0.1:PORT/_GET', 'INVALID_REQUEST'],
  ['ws://127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['wss://127.0.0.1:PORT', 'INVALID_REQUEST'],
  ['data:text/plain,hello', 'INVALID_REQUEST'],
  ['blob:https://127.0.0.1:PORT/1', 'INVALID_REQUEST'],
  ['http+unix://%2Fvar%2Frun%2Fdocker.sock/info', 'INVALID_REQUEST'],
  ['https://public.example:22', 'INVALID_REQUEST'],
  ['https://public.example:25', 'INVALID_REQUEST'],
  ['https://public.example:0', 'INVALID_REQUEST'],
  ['https://public.example:6000', 'INVALID_REQUEST'],
  ['https://public.example:6667', 'INVALID_REQUEST'],
  [`https://public.example/${'x'.repeat(9_000)}`, 'INVALID_REQUEST'],
  ['https://other.example', 'DOMAIN_NOT_ALLOWED'],
  ['https://public.example.other.example', 'DOMAIN_NOT_ALLOWED'],
  ['https://notpublic.example', 'DOMAIN_NOT_ALLOWED'],
];

let canary: Server;
let port: number;
let seen = 0;

beforeAll(async () => {
  canary = createServer((socket) => {
    seen++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
  port = (canary.address() as { port: number }).port;
});
afterAll(() => canary.close());
beforeEach(() => {
  seen = 0;
});

/** Whatever it is told to connect to, it is the canary that is connected to: nothing that gets so far stays unnoticed. */
const toTheCanary = () => {
  const dial = createDial();
  return (...[destination, callback]: Parameters<typeof dial>) =>
    dial({ ...destination, hostname: '127.0.0.1', port: String(port) }, callback);
};

async function refusalOf(url: string, allowedDomains: readonly string[]): Promise<OutboundErrorCode> {
  const outbound = createOutboundHttp({
    resolve: async (host) => ADDRESSES[host] ?? Promise.reject(new Error(`nobody knows ${host}`)),
    createDial: toTheCanary,
  });
  const request = { accountId: 'a', url, method: 'GET', headers: {}, timeoutMs: 5_000, allowedDomains };
  try {
    await outbound.send(request, new AbortController().signal);
  } catch (error) {
    if (error instanceof OutboundError) return error.code;
    throw error;
  } finally {
    await outbound.close();
  }
  throw new Error('it was not refused');
}

const hostsOf = (url: string): readonly string[] => (URL.canParse(url) ? [new URL(url).hostname] : []);

test.each(FORBIDDEN_HOSTS)('the host %s is not connected to', async (host) => {
  for (const url of [`https://${host}:${port}/`, `http://${host}:${port}/`, `https://${host}/`]) {
    expect(await refusalOf(url, hostsOf(url)), url).toBe('FORBIDDEN_ADDRESS');
  }
  expect(seen).toBe(0);
});

test.each(FORBIDDEN_URLS)('the URL %j is refused: %s', async (template, code) => {
  const url = template.replaceAll('PORT', String(port));
  const allowed = code === 'DOMAIN_NOT_ALLOWED' ? ['public.example'] : [...hostsOf(url), 'public.example'];
  expect(await refusalOf(url, allowed)).toBe(code);
  expect(seen).toBe(0);
});

test('the canary would have noticed', async () => {
  expect(await refusalOf('https://public.example', ['public.example'])).toBe('UNREACHABLE');
  expect(seen).toBe(1);
});
