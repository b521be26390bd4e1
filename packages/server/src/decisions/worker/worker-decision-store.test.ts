import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decisionRecord } from '../../testing/decision-record.ts';
import { describeDecisionStore } from '../decision-store.suite.ts';
import { openWorkerDecisionStore } from './worker-decision-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decisions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (onFatal: (error: Error) => void = fail) =>
  openWorkerDecisionStore({ path: join(folder, 'log.db'), onFatal });

describeDecisionStore('SQLite in a thread of its own', async () => {
  const own = await mkdtemp(join(tmpdir(), 'decisions-'));
  const store = await openWorkerDecisionStore({ path: join(own, 'log.db'), onFatal: fail });
  const dispose = async () => {
    await store.close();
    await rm(own, { recursive: true });
  };
  return { store, dispose };
});

it('finds after a restart what was there before', async () => {
  const before = await open();
  const record = decisionRecord();
  await before.appendAll([record]);
  await before.close();
  const after = await open();
  expect(await after.find(record.accountId, record.nextActionId)).toEqual(record);
  await after.close();
});

it('refuses a file that is none of ours, and says which', async () => {
  await writeFile(join(folder, 'log.db'), 'not a database');
  await expect(open()).rejects.toThrow(/log\.db is not a usable database/);
});

it('refuses calls once it is closed', async () => {
  const store = await open();
  await store.close();
  await expect(store.appendAll([decisionRecord()])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

function fail(error: Error): never {
  throw error;
}
