import { expect, test } from 'vitest';
import { createReadiness } from './readiness.ts';

const running = new AbortController().signal;
const works = async () => {};
const fails = () => Promise.reject(new Error('down'));
const hangs = () => new Promise<void>(() => {});

test('it is ready while every check works', async () => {
  expect(await createReadiness({ database: works }, running)()).toEqual({
    isReady: true,
    checks: { database: 'ok' },
  });
});

test('one check that fails, or does not come to an end, is named', async () => {
  const checks = { database: works, other: fails, third: hangs };
  expect(await createReadiness(checks, running)()).toEqual({
    isReady: false,
    checks: { database: 'ok', other: 'failing', third: 'failing' },
  });
});

test('once it is stopping it is not ready, whatever works', async () => {
  expect(await createReadiness({ database: works }, AbortSignal.abort())()).toEqual({
    isReady: false,
    checks: { database: 'ok' },
  });
});
