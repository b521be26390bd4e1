import { expect, test } from 'vitest';
import { body, resultOf, useSandbox } from './testing/run-code.ts';

const run = useSandbox();

test('an async lambda answers with what it returns', async () => {
  const code =
    'async function lambda(input) { return { sum: input.payload.a + 1, headers: input.headers }; }';
  const outcome = await run(code, { input: { headers: [], payload: { a: 1 } } });
  expect(outcome).toEqual({
    end: { kind: 'result', value: { sum: 2, headers: [] } },
    logs: [],
    tookMs: expect.any(Number),
  });
});

test.each([
  ['the callback of a function', 'function lambda(input, callback) { callback(null, [1]); }', [1]],
  [
    'the callback of an async function',
    'async function lambda(i, callback) { await null; callback(null, 2); }',
    2,
  ],
  [
    'a promise given to the callback',
    'function lambda(i, callback) { callback(null, Promise.resolve(3)); }',
    3,
  ],
  ['what a plain function returns', 'function lambda() { return "four"; }', 'four'],
  ['a promise that is returned', 'const lambda = () => new Promise((done) => setTimeout(done, 5, 5));', 5],
  ['a lambda that is a constant', 'const lambda = async () => 6;', 6],
  ['nothing, from a lambda without callback', 'async function lambda() {}', null],
  [
    'the first of several calls back',
    'function lambda(i, callback) { callback(null, 8); callback(null, 9); }',
    8,
  ],
  ['code that awaits before its lambda is there', 'await null; function lambda() { return 10; }', 10],
  [
    'a callback after the promise has ended',
    'async function lambda(i, cb) { setTimeout(() => cb(null, 11), 5); }',
    11,
  ],
])('the result is %s', async (_, code, value) => {
  expect(resultOf(await run(code))).toEqual(value);
});

test.each([
  [
    'an error given to the callback',
    'function lambda(i, callback) { callback(new Error("no CRM")); }',
    'CODE',
    'no CRM (line 1)',
  ],
  [
    'a text given to the callback as error',
    'function lambda(i, callback) { callback("no CRM"); }',
    'CODE',
    'no CRM',
  ],
  [
    'what is thrown',
    'function lambda() {\n  null.x;\n}',
    'CODE',
    "TypeError: cannot read property 'x' of null (line 2)",
  ],
  [
    'a rejection',
    'async function lambda() { throw new RangeError("far"); }',
    'CODE',
    'RangeError: far (line 1)',
  ],
  ['a mistake of syntax', 'function lambda( {', 'CODE', /^SyntaxError: .* \(line 2, column \d+\)$/],
  [
    'what is thrown before there is a lambda',
    'x.y = 1; function lambda() {}',
    'CODE',
    /^ReferenceError: x is not defined/,
  ],
  ['no lambda', 'function lamda() {}', 'CODE', /^ReferenceError: There is no function called lambda/],
  [
    'an error in a timer',
    'function lambda(i, cb) { setTimeout(() => { throw new Error("late"); }, 1); }',
    'CODE',
    /^late/,
  ],
  [
    'a forgotten rejection',
    'function lambda(i, cb) { (async () => { throw new Error("lost"); })(); }',
    'CODE',
    /^lost/,
  ],
  [
    'a forgotten callback',
    'function lambda(i, callback) {}',
    'TIMEOUT',
    /its callback, which was never called$/,
  ],
  [
    'a promise nobody settles',
    'async function lambda() { await new Promise(() => {}); }',
    'TIMEOUT',
    /nothing can settle/,
  ],
  [
    'a function as result',
    body('return () => 1;'),
    'INVALID_RESULT',
    'The result is not JSON, but a function',
  ],
  ['a circle', body('const a = {}; a.a = a; return a;'), 'INVALID_RESULT', /circular/],
  ['a BigInt', body('return 1n;'), 'INVALID_RESULT', /^The result is not JSON: TypeError/],
  [
    'a name no client can have',
    body('return JSON.parse(`{"a":[{"__proto__":1}]}`);'),
    'INVALID_RESULT',
    'The result at a[0].__proto__: the name __proto__ is not allowed',
  ],
  [
    'depth',
    body('let a = 1; for (let i = 0; i < 40; i++) a = [a]; return a;'),
    'INVALID_RESULT',
    /nested deeper than 32/,
  ],
  ['too much', body('return "é".repeat(140_000);'), 'RESULT_TOO_LARGE', /262144 bytes/],
  [
    'code that is too long',
    `// ${'x'.repeat(100_000)}`,
    'CODE',
    'The code may have 100000 characters at most',
  ],
])('%s ends the run as an error that says so', async (_, code, errorCode, message) => {
  const { end } = await run(code);
  expect(end).toEqual({
    kind: 'error',
    code: errorCode,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });
});

test('a result may have 256 KB, to the byte', async () => {
  const { end } = await run(body('return "x".repeat(256 * 1024 - 2);'));
  expect(end.kind).toBe('result');
  expect(resultOf(await run(body('return "x".repeat(256 * 1024 - 1);')))).toMatchObject({
    end: { code: 'RESULT_TOO_LARGE' },
  });
});
