import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Breakers, createBreakers } from './breakers.ts';
import { type CallEnd, failed } from './call-end.ts';
import type { Health } from './health.ts';

const OPTIONS = { failures: 3, pauseMs: 60 };
const CRM = { accountId: 'account-a', name: 'crm', revision: 1 };
const OK: CallEnd = { kind: 'result', value: 1 };
const DOWN = failed('UNREACHABLE', 'it is down');

let breakers: Breakers;
beforeEach(() => {
  // The policy library reads the clock of the process.
  vi.useFakeTimers({ toFake: ['Date'] });
  breakers = createBreakers(OPTIONS);
});
afterEach(() => {
  vi.useRealTimers();
});

const end = (health: Health, guarded = CRM) =>
  breakers.guard(guarded, async () => ({ health, end: health === 'working' ? OK : DOWN }));
const state = (name = 'crm') => breakers.stateOf('account-a', name);

async function open(): Promise<void> {
  for (let failure = 0; failure < OPTIONS.failures; failure++) expect(await end('failing')).toBe(DOWN);
}

test('it opens after so many failures in a row, and then nothing is called', async () => {
  expect(state()).toBe('closed');
  await end('failing');
  await end('failing');
  expect(await end('working')).toBe(OK);
  await open();
  expect(state()).toBe('open');
  const call = vi.fn();
  const refused = await breakers.guard(CRM, call);
  expect(refused).toMatchObject({ kind: 'error', code: 'BREAKER_OPEN' });
  expect(refused).toMatchObject({ message: expect.stringMatching(/3 times.*0\.06 seconds.*it is down/) });
  expect(call).not.toHaveBeenCalled();
});

test('after a pause one call is let through: it works, and the breaker closes', async () => {
  await open();
  vi.advanceTimersByTime(OPTIONS.pauseMs + 20);
  expect(await end('working')).toBe(OK);
  expect(state()).toBe('closed');
});

test.each(['failing', 'unknown'] as const)(
  'after a pause one call is let through: %s, and it stays open',
  async (health) => {
    await open();
    vi.advanceTimersByTime(OPTIONS.pauseMs + 20);
    expect(await end(health)).toBe(DOWN);
    expect(state()).toBe('open');
    expect(await end('working')).toMatchObject({ code: 'BREAKER_OPEN' });
  },
);

test('while one call is let through, others do not wait for it', async () => {
  await open();
  vi.advanceTimersByTime(OPTIONS.pauseMs + 20);
  let finish = (_: CallEnd) => {};
  const trying = breakers.guard(CRM, async () => ({
    health: 'working',
    end: await new Promise<CallEnd>((resolve) => {
      finish = resolve;
    }),
  }));
  expect(state()).toBe('halfOpen');
  expect(await end('working')).toMatchObject({ code: 'BREAKER_OPEN' });
  finish(OK);
  expect(await trying).toBe(OK);
  expect(state()).toBe('closed');
});

test('ends that say nothing of the function do not count, and do not hide failures', async () => {
  for (let call = 0; call < 20; call++) expect(await end('unknown')).toBe(DOWN);
  expect(state()).toBe('closed');
  await end('failing');
  await end('failing');
  await end('unknown');
  await end('failing');
  expect(state()).toBe('open');
});

describe('a breaker is that of', () => {
  test('one function of one account', async () => {
    await open();
    expect(await end('working', { ...CRM, name: 'queue' })).toBe(OK);
    expect(await end('working', { ...CRM, accountId: 'account-b' })).toBe(OK);
    expect(breakers.stateOf('account-b', 'crm')).toBe('closed');
    expect(state('queue')).toBe('closed');
    expect(state('unheard of')).toBe('closed');
  });

  test('the function as it is: a change closes it, and a decision that is behind does not open it again', async () => {
    await open();
    expect(await end('working', { ...CRM, revision: 2 })).toBe(OK);
    expect(state()).toBe('closed');
    expect(await end('working')).toBe(OK);
    expect(state()).toBe('closed');
  });
});
