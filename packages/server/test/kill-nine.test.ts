import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { systemClock } from '../src/clock.ts';
import type { ContextStore } from '../src/context/context-store.ts';
import { documentKey } from '../src/context/document-key.ts';
import { createSqlContextStore } from '../src/context/sql-context-store.ts';
import { randomId } from '../src/ids.ts';
import { openSqliteDatabase } from '../src/storage/sqlite-database.ts';
import { addAccount } from '../src/testing/add-account.ts';
import { buildServer } from '../src/testing/build-server.ts';

type Writer = ChildProcessByStdio<Writable, Readable, null>;
type Acknowledged = { readonly own: readonly string[]; readonly shared: ReadonlyMap<string, number> };

const ROUNDS = 20;
const SHORTEST_LIFE_MS = 30;
const LONGEST_LIFE_MS = 300;

let writerFile: string;
beforeAll(async () => {
  writerFile = join(await buildServer({ writer: 'test/kill-nine-writer.ts' }), 'writer.js');
});

it(`loses no acknowledged write and tears none when it is killed, ${ROUNDS} times`, {
  timeout: 180_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kill-nine-'));
  const path = join(folder, 'test.db');
  await reopen(path, ({ database }) => addAccount(database, 'account'));
  let total = 0;
  let next = startWriter(path, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const writer = next;
    next = startWriter(path, round + 1);
    const acknowledged = await letWriteAndKill(writer);
    total += acknowledged.own.length;
    await reopen(path, ({ store }) => requireAll(store, round, acknowledged));
  }
  next.kill('SIGKILL');
  expect(total).toBeGreaterThan(ROUNDS);
  await rm(folder, { recursive: true });
});

function startWriter(path: string, round: number): Writer {
  return spawn(process.execPath, [writerFile, path, String(round)], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets four writers write for a moment after their first acknowledgement; answers what they had acknowledged when they were killed. */
async function letWriteAndKill(writer: Writer): Promise<Acknowledged> {
  const lines = text(writer.stdout);
  writer.stdin.write('go\n');
  await once(writer.stdout, 'data');
  await wait(SHORTEST_LIFE_MS + Math.random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
  writer.kill('SIGKILL');
  // What comes after the last line end was not told whole.
  const told = (await lines)
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  const idsOf = (wanted: string) => told.flatMap(([kind, id = '']) => (kind === wanted ? [id] : []));
  const steps = idsOf('shared').map((id) => id.split('-'));
  return { own: idsOf('own'), shared: new Map(steps.map(([by = '', step]) => [by, Number(step)])) };
}

async function requireAll(store: ContextStore, round: number, { own, shared }: Acknowledged): Promise<void> {
  const found = await Promise.all(own.map((id) => store.find(documentKey('account', 'own', id))));
  expect(found.map((document) => document?.properties)).toEqual(
    own.map((id) => ({ id, text: `${id} `.repeat(800), check: id })),
  );
  const counts = (await store.find(documentKey('account', 'shared', String(round))))?.properties;
  for (const [writer, step] of shared) expect(counts?.[`writer${writer}`]).toBeGreaterThanOrEqual(step);
}

/** Opens the database, which checks all of it, and closes it again. */
async function reopen(
  path: string,
  use: (parts: {
    database: Awaited<ReturnType<typeof openSqliteDatabase>>;
    store: ContextStore;
  }) => Promise<void>,
): Promise<void> {
  const onFatal = (error: Error) => {
    throw error;
  };
  const database = await openSqliteDatabase({ path, onFatal });
  await use({ database, store: createSqlContextStore({ database, clock: systemClock, newId: randomId }) });
  await database.close();
}
