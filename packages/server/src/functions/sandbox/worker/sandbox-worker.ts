import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker, WorkerParts } from '../messages.ts';
import { type GuestRun, prepareRun, type RunRemains } from './guest-run.ts';
import { createHostLine } from './host-line.ts';
import { compileGuest } from './machine.ts';

/** The entry of a sandbox's worker: one run after the other, each on a machine made for it before it is asked for. */

// After a run that took more than this the memory of the worker is given back, with the worker.
const MOST_MEMORY_BYTES = 8 * 1024 * 1024;
// What runs leave is collected late. A worker is not served long enough for that to matter.
const MOST_RUNS = 50;

/** By how much code of customers gives way to the rest of the server; it never gets more of the machine than that. */
const NICENESS = 15;
const MOST_NICENESS = 19;

// No path of the host appears in an error that is passed to a guest.
Error.stackTraceLimit = 0;

// On Linux this is the priority of the calling thread alone; elsewhere it would be that of the process.
if (process.platform === 'linux') setPriority(Math.min(getPriority() + NICENESS, MOST_NICENESS));

if (!parentPort) throw new Error('this is the entry of a worker');
const { engine, guest, answers }: WorkerParts = workerData;
const line = createHostLine(parentPort, answers);
const compiled = await compileGuest(engine, guest);
let runs = 0;
let current = await prepare();

parentPort.on('message', (message: ToWorker) => {
  if (message.kind === 'run') current.start(message);
  else current.answer(message);
});

async function prepare(): Promise<GuestRun> {
  const run = await prepareRun({ engine, guest: compiled, line, onEnd: finish });
  line.tell({ kind: 'ready' });
  return run;
}

async function finish({ end, unwritten, memoryBytes }: RunRemains): Promise<void> {
  const isSpent = ++runs >= MOST_RUNS || memoryBytes > MOST_MEMORY_BYTES;
  line.tell({ kind: 'end', end, unwritten, isSpent });
  if (!isSpent) current = await prepare();
}
