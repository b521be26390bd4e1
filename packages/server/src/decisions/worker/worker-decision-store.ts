import { Worker } from 'node:worker_threads';
import { Problem } from '@conversation-orchestrator/api';
import type { DecisionStore } from '../decision-store.ts';
import { toError } from './failure.ts';
import { CLOSE, type Method, type Said, type WorkerStart } from './messages.ts';

export type WorkerDecisionStoreOptions = {
  /** Of the SQLite file; it is made where there is none. */
  readonly path: string;
  /** Called once, when the file cannot be trusted any more, or the thread has ended by itself. */
  readonly onFatal: (error: Error) => void;
};

/** A decision store that has to be closed. */
export type OpenDecisionStore = DecisionStore & { close(): Promise<void> };

/** Nothing lives longer than its batch, so room for a few batches is as good as more. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

/**
 * Opens the decision log in a SQLite file and a thread of its own, so that neither writing the log nor looking into it keeps a decision
 * waiting, and what is known of the other file's pages stays known. Throws a `StorageError` when the file cannot be used.
 */
export async function openWorkerDecisionStore(
  options: WorkerDecisionStoreOptions,
): Promise<OpenDecisionStore> {
  const start: WorkerStart = { path: options.path };
  const worker = new Worker(workerFile(), { workerData: start, resourceLimits: LIMITS });
  const calls = new Map<number, Waiting>();
  let latest = 0;
  let isClosing = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const call =
    <Name extends Method>(method: Name) =>
    (...args: Parameters<DecisionStore[Name]>): ReturnType<DecisionStore[Name]> =>
      new Promise((resolve, reject) => {
        if (isClosing) return reject(stopped());
        latest += 1;
        calls.set(latest, { resolve, reject });
        worker.postMessage({ id: latest, method, args });
      }) as ReturnType<DecisionStore[Name]>;

  function settle(said: Said): void {
    if (said.kind === 'fatal') options.onFatal(new Error(said.message));
    if (said.kind !== 'answer' && said.kind !== 'failed') return;
    const waiting = calls.get(said.id);
    calls.delete(said.id);
    if (said.kind === 'answer') waiting?.resolve(said.value as never);
    else waiting?.reject(toError(said.failure));
  }

  await ready(worker);
  worker.on('message', settle);
  worker.on('error', options.onFatal);
  worker.once('exit', () => {
    for (const { reject } of calls.values()) reject(stopped());
    if (!isClosing) options.onFatal(new Error('the thread of the decision log has ended'));
  });
  return {
    appendAll: call('appendAll'),
    find: call('find'),
    list: call('list'),
    usage: call('usage'),
    deleteBefore: call('deleteBefore'),
    deleteUsageBefore: call('deleteUsageBefore'),
    close() {
      isClosing = true;
      worker.postMessage(CLOSE);
      return ended;
    },
  };
}

function stopped(): Problem {
  return new Problem('UNAVAILABLE', 'the decision log has stopped');
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (said: Said) => {
      worker.off('error', reject);
      if (said.kind === 'refused') reject(toError(said.failure));
      else resolve();
    });
  });
}

/** In the built product the thread's file lies beside this one; from source, it is loaded by way of a file that every Node can read. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './from-source.mjs' : './decision-worker.js', import.meta.url);
}
