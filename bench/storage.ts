import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../packages/server/src/clock.ts';
import { mergeProperties } from '../packages/server/src/context/document-change.ts';
import { documentKey } from '../packages/server/src/context/document-key.ts';
import { createSqlContextStore } from '../packages/server/src/context/sql-context-store.ts';
import { randomId } from '../packages/server/src/ids.ts';
import { openDatabase } from '../packages/server/src/storage/open-database.ts';
import { loadSqliteEngine } from '../packages/server/src/storage/sqlite/engine.ts';
import { configureWriter } from '../packages/server/src/storage/sqlite/pragmas.ts';

// Measures the context store against the same statements written by hand. See README.md.

type Work = (at: number) => unknown;
type Figures = { readonly cpu: number; readonly wall: number };

const ACCOUNT = 'bench';
const DOCUMENTS = 5_000;
const ROUNDS = 8;
const PROPERTIES = {
  channel: 'WEB',
  intent: 'book_flight',
  phoneNumber: '+15555550101',
  attempts: 3,
  history: ['greeting', 'ask_phone'],
  customer: { tier: 'gold', since: 2019 },
};

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const path = join(folder, 'bench.db');
const url = process.argv[2] ?? `sqlite:${path}`;
const onFatal = (error: Error) => {
  throw error;
};
const database = await openDatabase({ url, onFatal, onWarning: onFatal });
const store = createSqlContextStore({ database, clock: systemClock, newId: randomId });

const sessionOf = (at: number) => `session-${at % DOCUMENTS}`;
const keyOf = (at: number) => documentKey(ACCOUNT, 'orchestrator', sessionOf(at));
const merge: Work = (at) =>
  store.update(keyOf(at), (current, retention) =>
    mergeProperties(current, { ...PROPERTIES, attempts: at }, retention),
  );

/** What a decision reads: two namespaces, of each the session's, the customer's and its own document. */
function readForDecision(at: number): unknown {
  const keys = ['orchestrator', 'other'].flatMap((nameSpace) =>
    [sessionOf(at), 'customer', '__default__'].map((sessionId) => ({ nameSpace, sessionId })),
  );
  return store.findProperties(ACCOUNT, keys);
}

/** The best of some rounds: other work on the machine shows in the rest. */
async function measure(name: string, count: number, work: Work, atOnce = 1): Promise<void> {
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(count, work, atOnce));
  const best = (figure: keyof Figures) => Math.min(...rounds.map((round) => round[figure])).toFixed(1);
  console.log(`${name.padEnd(48)}${best('cpu').padStart(8)}${best('wall').padStart(10)}`);
}

async function measureOnce(count: number, work: Work, atOnce: number): Promise<Figures> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let at = 0; at < count; at += atOnce) {
    await (atOnce === 1 ? work(at) : Promise.all(Array.from({ length: atOnce }, (_, n) => work(at + n))));
  }
  const wall = ((performance.now() - start) * 1_000) / count;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / count, wall };
}

/** The same merge and read by hand, on a connection of their own: no promises, no contract, no other dialect. */
async function byHand(): Promise<{ readonly mergeGroup: Work; readonly read: Work; close(): void }> {
  const handle = new (await loadSqliteEngine()).DatabaseSync(path);
  configureWriter(handle);
  const address = 'n.account_id = ? and n.name = ? and d.session_id = ?';
  const from = `from context_namespaces n join context_documents d on d.namespace_id = n.id where ${address}`;
  const select = handle.prepare(
    `select n.id, d.properties, d.earlier_expiries, d.expires_at, d.version ${from}`,
  );
  const update = handle.prepare(
    'update context_documents set properties = ?, expires_at = ?, version = ? where namespace_id = ? and session_id = ?',
  );
  const savepoint = handle.prepare('savepoint work');
  const release = handle.prepare('release work');
  const find = (at: number) => select.all(ACCOUNT, 'orchestrator', sessionOf(at))[0];
  const mergeOne = (at: number) => {
    savepoint.run();
    const row = find(at);
    const text = JSON.stringify({ ...JSON.parse(row.properties), ...PROPERTIES, attempts: at });
    update.run(text, row.expires_at, row.version + 1, row.id, sessionOf(at));
    release.run();
  };
  return {
    mergeGroup: (at) => {
      if (at % 64 === 0) handle.exec('begin immediate');
      mergeOne(at);
      if (at % 64 === 63) handle.exec('commit');
    },
    read: (at) => JSON.parse(find(at).properties),
    close: () => handle.close(),
  };
}

await database.write((transaction) =>
  transaction
    .insertInto('accounts')
    .values({ id: ACCOUNT, name: ACCOUNT, created_at: 0, revision: 0, settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
);

console.log(
  `${database.dialect}, Node ${process.version}; microseconds per operation, best of ${ROUNDS} rounds`,
);
console.log(`${''.padEnd(48)}${'CPU'.padStart(8)}${'wall'.padStart(10)}`);
for (let at = 0; at < DOCUMENTS; at += 64)
  await Promise.all(Array.from({ length: 64 }, (_, n) => merge(at + n)));
await measure('merge, one at a time', 100, merge);
for (const atOnce of [16, 64, 256]) await measure(`merge, ${atOnce} at once`, 5_120, merge, atOnce);
await measure('merge of one and the same document, 64 at once', 5_120, () => merge(1), 64);
await measure('read of one document', 10_000, (at) => store.find(keyOf(at)));
await measure('read of six documents for a decision', 5_000, readForDecision);
if (database.dialect === 'sqlite') {
  const hand = await byHand();
  await measure('by hand: merge, 64 in one transaction', 5_120, hand.mergeGroup);
  await measure('by hand: read of one document', 10_000, hand.read);
  hand.close();
}

await database.close();
await rm(folder, { recursive: true });
