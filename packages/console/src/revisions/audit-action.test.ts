import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditAction } from './audit-action.ts';

const SERVER = new URL('../../../server/src/', import.meta.url);

it('has words for every action the server records', () => {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!\.test|\.suite)\.ts$/.test(name) && !name.startsWith('testing/'),
  );
  const recorded = sources.flatMap((name) => [
    ...readFileSync(new URL(name, SERVER), 'utf8').matchAll(/\baction: '(\w+\.\w+)'/g),
  ]);
  const actions = recorded.map(([, action = '']) => action);
  expect(actions.length).toBeGreaterThan(5);
  expect(actions.filter((action) => auditAction(action) === undefined)).toEqual([]);
});

it('leaves alone what it does not know', () => {
  expect(['', 'client', 'client.created.twice', 'moon.landed'].map(auditAction)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
