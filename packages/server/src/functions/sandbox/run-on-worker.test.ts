import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { runOnWorker, type Stop } from './run-on-worker.ts';
import type { SandboxHost } from './sandbox.ts';
import { createMemoryWorker } from './testing/memory-worker.ts';
import { taskOf } from './testing/run-code.ts';

const RESULT = { kind: 'end', end: { kind: 'result', text: '1' }, unwritten: 0, isSpent: false } as const;

function start(host: SandboxHost = async () => null) {
  const worker = createMemoryWorker();
  const stop = new AbortController();
  const report = runOnWorker(worker, { ...taskOf('code'), host }, stop.signal);
  return { worker, report, stop: (reason: Stop) => stop.abort(reason) };
}

test('a worker that dies is an error of the sandbox, or of the memory', async () => {
  const first = start();
  first.worker.die();
  expect(await first.report).toMatchObject({ end: { code: 'SANDBOX' }, isReusable: false });
  const second = start();
  second.worker.die(true);
  expect(await second.report).toMatchObject({ end: { code: 'OUT_OF_MEMORY' }, isReusable: false });
});

test('a worker that has grown is not used again', async () => {
  const { report, worker } = start();
  worker.say({ ...RESULT, isSpent: true });
  expect(await report).toEqual({ end: { kind: 'result', value: 1 }, logs: [], isReusable: false });
});

test('the first end counts, and what is written after it is nobody’s', async () => {
  const { report, stop, worker } = start();
  worker.say(RESULT);
  worker.say({ kind: 'log', line: { level: 'info', text: 'late' } });
  stop({ code: 'TIMEOUT', message: 'late' });
  expect(await report).toEqual({ end: { kind: 'result', value: 1 }, logs: [], isReusable: true });
});

test('what is no JSON is no result', async () => {
  const { report, worker } = start();
  worker.say({ ...RESULT, end: { kind: 'result', text: '}{' } });
  expect(await report).toMatchObject({ end: { code: 'INVALID_RESULT', message: 'The result is not JSON' } });
});

test('a run that was stopped before it began never begins', async () => {
  const worker = createMemoryWorker();
  const report = await runOnWorker(
    worker,
    taskOf('code'),
    AbortSignal.abort({ code: 'SANDBOX', message: 'stopping' }),
  );
  expect(report.end).toEqual({ kind: 'error', code: 'SANDBOX', message: 'stopping' });
  expect(worker.told).toEqual([]);
});

test.each<[string, string, Value | Error, object]>([
  ['a value', '["a"]', { n: 1 }, { ok: true, text: '{"n":1}' }],
  ['an error', '[]', new Error('refused'), { ok: false, text: 'refused' }],
  ['arguments that are no JSON', '}{', null, { ok: false, text: 'The arguments are not a list in JSON' }],
  [
    'arguments that are no list',
    '{"length":1}',
    null,
    { ok: false, text: 'The arguments are not a list in JSON' },
  ],
  [
    'an answer that is too long',
    '[]',
    'x'.repeat(8_000_000),
    { ok: false, text: 'The answer has more than 8000000 characters' },
  ],
])('a call is answered: %s', async (_, args, answer, expected) => {
  const { report, worker } = start(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  worker.say({ kind: 'call', id: 4, name: 'x', args });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(worker.told[1]).toEqual({ kind: 'answer', id: 4, ...expected });
  worker.say(RESULT);
  await report;
});

test('a call that is answered after the end is not', async () => {
  let answer = (_: Value): void => {};
  const { report, worker } = start(() => new Promise((resolve) => (answer = resolve)));
  worker.say({ kind: 'call', id: 4, name: 'x', args: '[]' });
  worker.say(RESULT);
  await report;
  answer(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(worker.told).toHaveLength(1);
});
