import { setTimeout as pause } from 'node:timers/promises';
import { type Fact, Unavailable, type Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import type { FunctionRun } from '../../next-action/run-functions.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import type { FunctionInvocation, InvocationEnd, InvokeFunction } from '../invoke-function.ts';
import { createRunFunction, type ObservedCall, type RunFunctionOptions } from './create-run-function.ts';

type Attribute = FunctionRun['attribute'];

function surroundings(
  answer: (call: FunctionInvocation) => InvocationEnd | Promise<InvocationEnd>,
  options: Partial<RunFunctionOptions> = {},
) {
  const invoked: FunctionInvocation[] = [];
  const observed: ObservedCall[] = [];
  const invoke: InvokeFunction = async (call) => {
    invoked.push(call);
    return { end: await answer(call), logs: [], tookMs: 1 };
  };
  const clock = standingClock();
  const observe = (call: ObservedCall) => void observed.push(call);
  const { breakers, run } = createRunFunction({ invoke, clock, observe, ...options });
  return { run, breakers, invoked, observed, clock };
}

const FACTS: Readonly<Record<string, Fact>> = {
  'a.phone': '+1',
  'a.down': new Unavailable('the store is down'),
};

function asked(attribute: Partial<Attribute> = {}, changes: Partial<FunctionRun> = {}): FunctionRun {
  return {
    accountId: 'account-a',
    attribute: {
      name: 'vip',
      type: 'function',
      function: 'crm',
      parameters: { phone: '{{a.phone}}' },
      ...attribute,
    },
    function: { document: { kind: 'webhook', name: 'crm', url: 'https://crm.example' }, revision: 3 },
    read: (name) => FACTS[name] ?? null,
    timeoutMs: 2_000,
    ...changes,
  };
}

const result = (value: Value): InvocationEnd => ({ kind: 'result', value });
const down = { kind: 'error', code: 'UNREACHABLE', message: 'it is down' } as const;

test('it is called with its parameters, and its result is the fact', async () => {
  const { run, invoked, observed } = surroundings(() => result({ vip: true }));
  const { call, fact } = await run(asked());
  expect(fact).toEqual({ vip: true });
  expect(call).toEqual({
    attribute: 'custom.vip',
    function: 'crm',
    input: { phone: '+1' },
    tookMs: expect.any(Number),
  });
  expect(invoked).toMatchObject([
    { accountId: 'account-a', payload: { phone: '+1' }, function: { name: 'crm' } },
  ]);
  expect(observed).toEqual([{ kind: 'webhook', outcome: 'result', seconds: expect.any(Number) }]);
});

test('without parameters it is called with null', async () => {
  const { run, invoked } = surroundings(() => result(1));
  const { parameters: _, ...attribute } = asked().attribute;
  await run({ ...asked(), attribute });
  expect(invoked[0]?.payload).toBeNull();
});

test('when it fails, the fact is unavailable, and says which function and why', async () => {
  const { run } = surroundings(() => ({ ...down, message: 'x'.repeat(10_000) }));
  const { call, fact } = await run(asked());
  expect(fact).toBeInstanceOf(Unavailable);
  expect((fact as Unavailable).cause).toMatch(/^function crm: x{500}$/);
  expect(call.error?.code).toBe('UNREACHABLE');
  expect(call.error?.message).toHaveLength(500);
});

test('a default stands in for the result, whatever went wrong, and the record says so', async () => {
  const { run } = surroundings(() => down);
  const error = { code: 'UNREACHABLE', message: 'it is down' };
  expect(await run(asked({ default: false }))).toMatchObject({
    fact: false,
    call: { error, usedDefault: true },
  });
  expect(await run(asked({ default: null }))).toMatchObject({ fact: null, call: { usedDefault: true } });
  const gone = await run(asked({ default: 0 }, { function: undefined }));
  expect(gone).toMatchObject({ fact: 0, call: { error: { code: 'NO_FUNCTION' }, usedDefault: true } });
});

test('it is not called where a parameter is unavailable or too large, and the cause is passed on', async () => {
  const { run, invoked } = surroundings(() => result(1));
  const missing = await run(asked({ parameters: ['{{a.down}}'] }));
  const cause = 'function crm: a.down is unavailable: the store is down';
  expect(missing.fact).toEqual(new Unavailable(cause));
  expect(missing.call).toMatchObject({ error: { code: 'PARAMETERS' } });
  expect(missing.call.input).toBeUndefined();
  const large = asked({}, { read: () => 'x'.repeat(300_000) });
  expect((await run(large)).call).toMatchObject({ error: { code: 'PARAMETERS' } });
  expect(invoked).toEqual([]);
});

test.each([
  ['the function', { timeoutMs: 100 }, undefined, 5_000],
  ['the attribute', {}, 100, 5_000],
  ['the decision', {}, undefined, 100],
])('it has as long as %s says', async (_, own, attributeMs, decisionMs) => {
  const { run, invoked } = surroundings(() => result(1));
  const document = { kind: 'webhook', name: 'crm', url: 'https://crm.example', ...own } as const;
  const attribute = attributeMs === undefined ? {} : { timeoutMs: attributeMs };
  await run(asked(attribute, { function: { document, revision: 1 }, timeoutMs: decisionMs }));
  expect(invoked[0]?.timeoutMs).toBeGreaterThan(50);
  expect(invoked[0]?.timeoutMs).toBeLessThanOrEqual(100);
});

test('it never has longer than a decision waits', async () => {
  const { run, invoked } = surroundings(() => result(1));
  const document = { kind: 'webhook', name: 'crm', url: 'https://crm.example', timeoutMs: 30_000 } as const;
  await run(asked({}, { function: { document, revision: 1 }, timeoutMs: 60_000 }));
  expect(invoked[0]?.timeoutMs).toBeLessThanOrEqual(2_000);
});

test('without time it is not called; and one that does not end in time is not waited for', async () => {
  const { run, invoked } = surroundings(() => new Promise(() => undefined));
  expect((await run(asked({}, { timeoutMs: 2 }))).call.error?.code).toBe('TIMEOUT');
  expect(invoked).toEqual([]);
  expect((await run(asked({ timeoutMs: 50 }))).call.error?.code).toBe('TIMEOUT');
});

test('results are remembered where the attribute says so, and the record tells', async () => {
  let calls = 0;
  const { run, observed, clock } = surroundings(() => result(++calls));
  expect(await run(asked())).toMatchObject({ fact: 1 });
  expect(await run(asked())).toMatchObject({ fact: 2 });
  const remembered = asked({ cacheSeconds: 10 });
  expect((await run(remembered)).call.cached).toBeUndefined();
  expect(await run(remembered)).toMatchObject({ fact: 3, call: { cached: true, input: { phone: '+1' } } });
  clock.advance(10_001);
  expect(await run(remembered)).toMatchObject({ fact: 4 });
  expect(observed.map(({ outcome }) => outcome)).toEqual(['result', 'result', 'result', 'cached', 'result']);
});

test('a function that fails again and again is not called for a while, until it is changed', async () => {
  let answer: InvocationEnd = down;
  const { run, breakers, invoked } = surroundings(() => answer);
  for (let call = 0; call < 5; call++) await run(asked());
  expect(breakers.stateOf('account-a', 'crm')).toBe('open');
  const { call, fact } = await run(asked());
  expect(call.error?.code).toBe('BREAKER_OPEN');
  expect((fact as Unavailable).cause).toContain('it is down');
  expect(invoked).toHaveLength(5);
  answer = result('back');
  const changed = {
    document: { kind: 'webhook', name: 'crm', url: 'https://other.example' } as const,
    revision: 4,
  };
  expect(await run(asked({}, { function: changed }))).toMatchObject({ fact: 'back' });
});

test('that others took its time is not its failure', async () => {
  const timeout: InvocationEnd = { kind: 'error', code: 'TIMEOUT', message: 'late' };
  const { run, breakers } = surroundings(() => timeout);
  for (let call = 0; call < 8; call++) await run(asked({}, { timeoutMs: 300 }));
  expect(breakers.stateOf('account-a', 'crm')).toBe('closed');
  for (let call = 0; call < 5; call++) await run(asked({}, { timeoutMs: 1_500 }));
  expect(breakers.stateOf('account-a', 'crm')).toBe('open');
});

test('calls that find no place in time are busy, are not made later, and leave those of other accounts alone', async () => {
  const limits = { atOnce: 1, waiting: 1 };
  const { run, invoked } = surroundings(() => pause(200).then(() => result(1)), {
    bulkheads: { javascript: limits, webhook: limits },
  });
  const first = run(asked());
  const waiting = run(asked({}, { timeoutMs: 40 }));
  const refused = run(asked());
  expect((await refused).call.error?.code).toBe('BUSY');
  expect(await run(asked({}, { accountId: 'account-b' }))).toMatchObject({ fact: 1 });
  expect((await waiting).call.error?.code).toBe('BUSY');
  expect(await first).toMatchObject({ fact: 1 });
  await pause(50);
  expect(invoked).toHaveLength(2);
});
