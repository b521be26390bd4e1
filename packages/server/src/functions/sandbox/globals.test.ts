import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { body, resultOf, useSandbox } from './testing/run-code.ts';

const run = useSandbox();

/** The value of an expression in the sandbox; `given` is the payload. */
const evaluate = async (expression: string, given: Value = null) =>
  resultOf(
    await run(body(`const given = input.payload; return ${expression};`), {
      input: { headers: [], payload: given },
    }),
  );

const MEMBERS = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;
const readAll = `(url) => Object.fromEntries(${JSON.stringify(MEMBERS)}.map((member) => [member, url[member]]))`;
const membersOf = (url: URL) => Object.fromEntries(MEMBERS.map((member) => [member, url[member]]));

test('addresses are taken apart as everywhere', async () => {
  const addresses = [
    'https://user:pa%20ss@example.com:8443/a/../b?x=1&y=%C3%A9#frag',
    'HTTP://EXAMPLE.com:80',
    'https://xn--bcher-kva.example/ü',
    'https://[::1]/',
    'https://0x7f.1/',
    'data:text/plain,hello',
  ];
  expect(await evaluate(`given.map((address) => (${readAll})(new URL(address)))`, addresses)).toEqual(
    addresses.map((address) => membersOf(new URL(address))),
  );
  expect(await evaluate(`(${readAll})(new URL('../c?d', 'https://a.b/x/y/z'))`)).toEqual(
    membersOf(new URL('../c?d', 'https://a.b/x/y/z')),
  );
});

test('members of an address can be changed, and its parameters with it', async () => {
  const change = `(() => { const url = new URL('https://a.b/c?d=1'); url.hostname = 'x.y'; url.port = '99'; url.pathname = '/p q'; url.searchParams.append('e', 'f g'); url.hash = 'h'; return [String(url), JSON.stringify({ url })]; })()`;
  const expected = 'https://x.y:99/p%20q?d=1&e=f+g#h';
  expect(await evaluate(change)).toEqual([expected, JSON.stringify({ url: expected })]);
  expect(
    await evaluate(
      `(() => { const url = new URL('https://a.b/?x=1'); url.search = '?y=2'; return url.searchParams.get('y'); })()`,
    ),
  ).toBe('2');
  expect(
    await evaluate(
      `(() => { const url = new URL('https://a.b/?x=1'); url.href = 'https://c.d/?z=3'; return [url.host, url.searchParams.get('z')]; })()`,
    ),
  ).toEqual(['c.d', '3']);
  expect(await evaluate(`[URL.canParse('nowhere'), URL.canParse('x', 'https://a.b')]`)).toEqual([
    false,
    true,
  ]);
});

test.each(['a=1&b=2&a=3', '?q=x+y%20z', 'x', 'a=%C3%A9&b=%zz', '&&=&', 'é=ü', "'()*~!=-._"])(
  'the parameters of %j are read and written as everywhere',
  async (text) => {
    const expected = new URLSearchParams(text);
    expect(
      await evaluate(
        `(() => { const p = new URLSearchParams(given); return [[...p], String(p), p.getAll('a'), p.get('none'), p.has('a'), p.size]; })()`,
        text,
      ),
    ).toEqual([
      [...expected],
      String(expected),
      expected.getAll('a'),
      null,
      expected.has('a'),
      [...expected].length,
    ]);
  },
);

test('parameters are changed as everywhere', async () => {
  const act = (p: URLSearchParams) => {
    p.set('b', '9');
    p.append('c', 'd');
    p.delete('a');
    p.sort();
    return [String(p), [...p.keys()], [...p.values()]];
  };
  const code = `(() => { const p = new URLSearchParams(given); p.set('b', '9'); p.append('c', 'd'); p.delete('a'); p.sort(); return [String(p), [...p.keys()], [...p.values()]]; })()`;
  expect(await evaluate(code, 'z=1&b=2&a=3&b=4')).toEqual(act(new URLSearchParams('z=1&b=2&a=3&b=4')));
  expect(
    await evaluate(
      '[String(new URLSearchParams({ a: 1, b: "x" })), String(new URLSearchParams([["c", 2]]))]',
    ),
  ).toEqual(['a=1&b=x', 'c=2']);
});

const TEXTS = ['', 'plain', 'é ü ß', '漢字', '😀 end', 'a\u0000b', '\ud800', 'x\udc00y', '\uffff'];

test('texts become bytes and bytes texts as everywhere', async () => {
  expect(await evaluate('given.map((text) => [...new TextEncoder().encode(text)])', TEXTS)).toEqual(
    TEXTS.map((text) => [...new TextEncoder().encode(text)]),
  );
  const bytes = [
    [0xef, 0xbb, 0xbf, 0x41],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82, 0xac, 0xff, 0x41],
    [0xf0, 0x80, 0x41],
  ];
  expect(
    await evaluate('given.map((list) => new TextDecoder().decode(new Uint8Array(list)))', bytes),
  ).toEqual(bytes.map((list) => new TextDecoder().decode(new Uint8Array(list))));
  expect(
    await evaluate(
      `(() => { try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])); } catch (e) { return e.name; } })()`,
    ),
  ).toBe('TypeError');
});

test('a Buffer writes and reads the encodings functions use', async () => {
  const text = 'Zugriff: é😀';
  const encodings = ['base64', 'base64url', 'hex', 'utf8'] as const;
  expect(
    await evaluate(`${JSON.stringify(encodings)}.map((e) => Buffer.from(given).toString(e))`, text),
  ).toEqual(encodings.map((encoding) => Buffer.from(text).toString(encoding)));
  expect(
    await evaluate(
      `${JSON.stringify(encodings)}.map((e) => Buffer.from(Buffer.from(given).toString(e), e).toString())`,
      text,
    ),
  ).toEqual(encodings.map(() => text));
  expect(await evaluate(`Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString('latin1')`)).toBe('ab');
  expect(await evaluate('typeof Buffer')).toBe('undefined');
});

test('timers fire in the order of their time, repeat, and can be stopped', async () => {
  const code = `new Promise((done) => {
    const seen = [];
    const end = () => { if (seen.length === 6) done(seen); };
    setTimeout((a, b) => { seen.push('late' + a + b); end(); }, 20, 1, 2);
    setTimeout(() => seen.push('early'), 1);
    const stopped = setTimeout(() => seen.push('never'), 5);
    clearTimeout(stopped);
    let ticks = 0;
    const interval = setInterval(() => { seen.push('tick'); if (++ticks === 2) clearInterval(interval); end(); }, 2);
    setImmediate(() => seen.push('now'));
    queueMicrotask(() => seen.push('first'));
  })`;
  const seen = (await evaluate(`await ${code}`)) as readonly string[];
  expect(seen[0]).toBe('first');
  // On a slow machine the second tick is due after what is late.
  for (const before of ['early', 'tick']) expect(seen.indexOf(before)).toBeLessThan(seen.indexOf('late12'));
  expect(seen.toSorted()).toEqual(['early', 'first', 'late12', 'now', 'tick', 'tick']);
});

test('console writes lines of four levels', async () => {
  const { logs } = await run(
    body(`
      console.log('a %s b %d %% %j', 'x', '4', { n: 1 }, 'rest');
      console.info({ a: [1, 'two', null], b: { c: { d: { e: { f: 1 } } } } });
      console.debug(undefined, () => 1, 5n, Symbol('s'));
      console.warn(new Map([['k', new Set([1])]]), new Date(0), /x/g);
      console.error(new TypeError('wrong'));
      const circle = { name: 'c' }; circle.self = circle;
      console.log(circle, []);
      console.log({ get bad() { throw new Error('x'); } });
      console.assert(1 === 2, 'sums');
      console.group('x');
      console.log();
    `),
  );
  expect(logs).toEqual([
    { level: 'info', text: 'a x b 4 % { n: 1 } rest' },
    { level: 'info', text: '{ a: [ 1, "two", null ], b: { c: { d: { e: [Object] } } } }' },
    { level: 'debug', text: 'undefined [Function: (anonymous)] 5n Symbol(s)' },
    { level: 'warn', text: 'Map { "k" => Set { 1 } } 1970-01-01T00:00:00.000Z /x/g' },
    { level: 'error', text: 'TypeError: wrong' },
    { level: 'info', text: '{ name: "c", self: [Circular] } []' },
    { level: 'info', text: '[cannot be shown]' },
    { level: 'error', text: 'Assertion failed sums' },
    { level: 'info', text: '' },
  ]);
});

test('lines that are too many are counted in the last', async () => {
  const { logs } = await run(body('for (let i = 0; i < 250; i++) console.log(i);'));
  expect(logs).toHaveLength(201);
  expect(logs.at(-1)).toEqual({ level: 'warn', text: '… and 50 more lines' });
});

test('randomness is random, and ids are of version 4', async () => {
  const ids = (await evaluate('[crypto.randomUUID(), crypto.randomUUID()]')) as string[];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(await evaluate('crypto.getRandomValues(new Uint32Array(4)).length')).toBe(4);
  const numbers = await Promise.all([1, 2, 3].map(() => evaluate('Math.random()')));
  expect(new Set(numbers).size).toBe(3);
});

test('structuredClone copies what functions pass around', async () => {
  const code = `(() => {
    const value = { list: [1, { a: new Date(5) }], map: new Map([[{ k: 1 }, new Set(['x'])]]), bytes: new Uint8Array([1, 2]), error: new RangeError('far') };
    value.self = value;
    const copy = structuredClone(value);
    value.list[1].a.setTime(9);
    value.bytes[0] = 9;
    const [[key, set]] = [...copy.map];
    return [copy !== value, copy.self === copy, copy.list[1].a.getTime(), key.k, set.has('x'), copy.bytes[0], copy.error.name, copy.error.message];
  })()`;
  expect(await evaluate(code)).toEqual([true, true, 5, 1, true, 1, 'RangeError', 'far']);
  expect(await evaluate(`(() => { try { structuredClone(() => 1); } catch (e) { return e.name; } })()`)).toBe(
    'DataCloneError',
  );
});

test('time is the time of the server, in UTC', async () => {
  const now = (await evaluate('Date.now()')) as number;
  expect(Math.abs(now - Date.now())).toBeLessThan(10_000);
  expect(await evaluate('new Date(2024, 0, 1).toISOString()')).toBe('2024-01-01T00:00:00.000Z');
});

test('base64 is there as in browsers', async () => {
  expect(await evaluate(`[btoa('user:pass'), atob('dXNlcjpwYXNz')]`)).toEqual(['dXNlcjpwYXNz', 'user:pass']);
});
