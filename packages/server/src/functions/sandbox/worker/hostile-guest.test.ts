import { beforeAll, expect, test } from 'vitest';
import { MAX_CALLS, MAX_LOG_CHARACTERS, MAX_LOG_LINES } from '../limits.ts';
import { loadEngine } from '../load-engine.ts';
import type { FromWorker } from '../messages.ts';
import { prepareRun, type RunRemains } from './guest-run.ts';
import { compileGuest } from './machine.ts';

/*
 * Here the guest's side itself is the attacker: it has every function that is exposed to guests, as if code of a customer had found a way to
 * them. What they are given is nobody's promise.
 */

let engine: WebAssembly.Module;

beforeAll(async () => {
  engine = await loadEngine();
});

/** Runs statements that see `host`, as the guest's side, and answers what came out of it. */
async function attack(
  statements: string,
  entries = '',
): Promise<RunRemains & { readonly told: readonly FromWorker[] }> {
  const told: FromWorker[] = [];
  const source = `(host) => ({ prepare() { ${statements} }, begin() {}, settle() {}, fire() {}, idle() { host.end('CODE', 'idle'); }, ${entries} })`;
  const guest = await compileGuest(engine, source);
  const remains = await new Promise<RunRemains>((onEnd) => {
    const line = {
      tell: (message: FromWorker) => told.push(message),
      call: (name: string, args: string) => told.push({ kind: 'call', id: 0, name, args }),
      callNow: (name: string) => ({ kind: 'answer', id: 0, ok: true, text: JSON.stringify(name) }) as const,
    };
    prepareRun({ engine, guest, line, onEnd }).then((run) =>
      run.start({ kind: 'run', world: 'function', code: '', input: 'null', environment: {}, botContext: [] }),
    );
  });
  return { ...remains, told };
}

const endOf = async (statements: string, entries?: string) => (await attack(statements, entries)).end;
const saying = async (expression: string) => endOf(`host.end('CODE', String(${expression}));`);

test.each([
  ['a result that is no text', "host.end('RESULT', { length: 1 });", 'RESULT_TOO_LARGE'],
  ['a result that is too long', "host.end('RESULT', 'x'.repeat(3e7));", 'RESULT_TOO_LARGE'],
  ['an end of no kind', "host.end(Symbol('RESULT'), 'x');", 'CODE'],
  ['an end of a kind that only the host knows', "host.end('BUSY', 'x');", 'CODE'],
  ['a message that is no text', "host.end('CODE', { toString: () => 'x'.repeat(3e7) });", 'CODE'],
  ['no end at all', '', 'CODE'],
  ['an entry that throws', 'throw 1;', 'CODE'],
  ['an entry that throws what cannot be read', 'throw new Proxy({}, { get() { throw 1; } });', 'CODE'],
  ['an entry that never returns to itself', '(function f() { f(); })();', 'CODE'],
])('%s is an end all the same', async (_, statements, code) => {
  expect(await endOf(statements)).toMatchObject({ kind: 'error', code });
});

test('an entry that is missing ends the run', async () => {
  expect(await endOf('', 'begin: undefined')).toMatchObject({ kind: 'error', code: 'CODE' });
});

test('the first end counts', async () => {
  expect(await endOf("host.end('RESULT', '1'); host.end('RESULT', '2'); host.end('CODE', 'x');")).toEqual({
    kind: 'result',
    text: '1',
  });
});

test('a result is passed on as it is, whatever it says', async () => {
  expect(await endOf("host.end('RESULT', '}{');")).toEqual({ kind: 'result', text: '}{' });
});

test.each([
  ["host.call('x', { length: 2 })", 'A call may have 2000000 characters at most'],
  ["host.call('x', 'x'.repeat(2000001))", 'A call may have 2000000 characters at most'],
  ["host.call({ toString: () => 'x' }, '[]')", '1'],
  ["host.callNow('x'.repeat(1e6), '[]')", '{"ok":true,"text":"\\"\\""}'],
  ["host.callNow('__proto__', '[]')", '{"ok":true,"text":"\\"__proto__\\""}'],
  ["host.callNow('x')", '{"ok":false,"text":"A call may have 2000000 characters at most"}'],
  ['host.random(1e12).length', '131072'],
  ['host.random(-1).length', '0'],
  ['host.random(NaN).length', '0'],
  ['host.random({}).length', '0'],
  ["host.parseUrl('x'.repeat(1e6))", 'null'],
  ["host.parseUrl('{}')", 'null'],
  [
    `JSON.parse(host.parseUrl('{"address":"https://a.b","member":"constructor","value":"x"}')).href`,
    'https://a.b/',
  ],
  [
    `JSON.parse(host.parseUrl('{"address":"https://a.b","member":"__proto__","value":"x"}')).href`,
    'https://a.b/',
  ],
  ['host.parseUrl()', 'null'],
  ['Object.keys(host).sort()', 'arm,call,callNow,disarm,end,log,parseUrl,random'],
  ['host.end.constructor("return typeof process")()', 'undefined'],
])('%s', async (expression, message) => {
  expect(await saying(expression)).toMatchObject({ message });
});

test('more calls than are allowed are refused, one by one', async () => {
  const { end, told } = await attack(
    `let refused = 0; for (let i = 0; i < ${MAX_CALLS + 50}; i++) if (typeof host.call('x', '[]') === 'string') refused++; host.end('CODE', String(refused));`,
  );
  expect(end).toMatchObject({ message: '50' });
  expect(told).toHaveLength(MAX_CALLS);
});

test('the arguments of all calls together are bounded', async () => {
  const { end, told } = await attack(
    "const args = 'x'.repeat(1900000); let refused = 0; for (let i = 0; i < 10; i++) if (typeof host.call('x', args) === 'string') refused++; host.end('CODE', String(refused));",
  );
  expect(end).toMatchObject({ message: '6' });
  expect(told).toHaveLength(4);
});

test('after its end a run calls nobody', async () => {
  const { told } = await attack("host.end('RESULT', '1'); host.call('x', '[]'); host.callNow('x', '[]');");
  expect(told).toEqual([]);
});

test('the log takes so many lines, so many characters, and counts the rest', async () => {
  const many = await attack(
    "for (let i = 0; i < 1000; i++) host.log('info', String(i)); host.end('RESULT', '1');",
  );
  expect(many.told).toHaveLength(MAX_LOG_LINES);
  expect(many.unwritten).toBe(1000 - MAX_LOG_LINES);
  const long = await attack(
    "for (let i = 0; i < 100; i++) host.log('info', 'x'.repeat(2000)); host.end('RESULT', '1');",
  );
  expect(long.told).toHaveLength(MAX_LOG_CHARACTERS / 2000);
  expect(long.unwritten).toBe(100 - MAX_LOG_CHARACTERS / 2000);
});

test('lines of no level, of no text, and too long to be one are lines without text', async () => {
  const { told } = await attack(
    "host.log({}, {}); host.log('fatal', 'x'.repeat(3e7)); host.log(); host.end('RESULT', '1');",
  );
  expect(told).toEqual([1, 2, 3].map(() => ({ kind: 'log', line: { level: 'info', text: '' } })));
});

test('timers of no sense fire, or not, and are gone with the run', async () => {
  const end = await endOf(
    "host.arm({}, 'x'); host.arm(1, NaN); host.arm(2, -5); host.arm(3, 1e15); host.disarm({}); host.disarm(99);",
    "fire(id) { if (id === 2) host.end('CODE', 'fired'); }",
  );
  expect(end).toMatchObject({ message: 'fired' });
});
