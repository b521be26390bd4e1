import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import type { DecisionStore } from '../decision-store.ts';
import { createSqlDecisionStore } from '../sql-decision-store.ts';
import { toFailure } from './failure.ts';
import { type Call, CLOSE, type Said, type WorkerStart } from './messages.ts';

// The entry of the thread that keeps the decision log: it opens the file, and answers calls of the store until it is asked to close.

// The indexes change the same pages again and again: the later they are written into the file, the fewer writes. Nobody waits meanwhile.
const CHECKPOINT_PAGES = 16_000;

const port = parentPort;
if (!port) throw new Error('this file is the entry of a thread');
const say = (said: Said) => port.postMessage(said);
const { path }: WorkerStart = workerData;

try {
  const onFatal = (error: Error) => say({ kind: 'fatal', message: error.stack ?? error.message });
  const database = await openSqliteDatabase({ path, onFatal, checkpointPages: CHECKPOINT_PAGES });
  const store = createSqlDecisionStore(database);
  port.on('message', async (message: Call | typeof CLOSE) => {
    if (message !== CLOSE) return answer(store, message);
    await database.close();
    port.close();
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'refused', failure: toFailure(error) });
  port.close();
}

async function answer(store: DecisionStore, { id, method, args }: Call): Promise<void> {
  try {
    const call = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
    say({ kind: 'answer', id, value: await call(...args) });
  } catch (error) {
    say({ kind: 'failed', id, failure: toFailure(error) });
  }
}
