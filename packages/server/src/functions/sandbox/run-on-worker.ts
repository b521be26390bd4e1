import { answerCall } from './answer-call.ts';
import { BOT_CONTEXT_CALLS } from './bot-context/bot-context-calls.ts';
import type { GuestEnd, RunMessage } from './messages.ts';
import { readResult } from './read-result.ts';
import { createRunLog } from './run-log.ts';
import type { LogLine, SandboxErrorCode, SandboxOutcome, SandboxTask } from './sandbox.ts';
import type { SandboxWorker } from './start-worker.ts';

/** What became of a run on a worker. */
export type RunReport = {
  readonly end: SandboxOutcome['end'];
  readonly logs: readonly LogLine[];
  /** Whether the worker prepares for another run; else it has to be killed. */
  readonly isReusable: boolean;
};

/** Why a run has no result, as its host says; also the reason of the signal that stops one. */
export type Stop = { readonly code: SandboxErrorCode; readonly message: string };

const OUT_OF_MEMORY = { kind: 'error', code: 'OUT_OF_MEMORY', message: 'out of memory' } as const;
const DIED = { kind: 'error', code: 'SANDBOX', message: 'The sandbox has failed' } as const;

/** Runs a task on a worker that is ready. Never rejects. The signal, whose reason is a `Stop`, ends it whatever the code does. */
export function runOnWorker(
  worker: SandboxWorker,
  task: SandboxTask,
  signal: AbortSignal,
): Promise<RunReport> {
  const log = createRunLog();
  const over = new AbortController();
  return new Promise((resolve) => {
    const finish = (end: RunReport['end'], isReusable = false, unwritten = 0) => {
      if (over.signal.aborted) return;
      over.abort();
      signal.removeEventListener('abort', stop);
      resolve({ end, logs: log.close(unwritten), isReusable });
    };
    const stop = () => finish({ kind: 'error', ...(signal.reason as Stop) });
    worker.listen({
      onMessage(message) {
        if (message.kind === 'log') log.add(message.line);
        else if (message.kind === 'end') finish(readEnd(message.end), !message.isSpent, message.unwritten);
        else if (message.kind === 'call') {
          answerCall(task.host, message, over.signal).then(
            (answer) => over.signal.aborted || worker.tell(answer),
          );
        }
      },
      onDeath: (isOutOfMemory) => finish(isOutOfMemory ? OUT_OF_MEMORY : DIED),
    });
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    worker.tell(toMessage(task));
  });
}

function toMessage({ world, code, input, environment = {} }: SandboxTask): RunMessage {
  const botContext = world === 'script' ? Object.keys(BOT_CONTEXT_CALLS) : [];
  return { kind: 'run', world, code, input: JSON.stringify(input), environment, botContext };
}

function readEnd(end: GuestEnd): RunReport['end'] {
  return end.kind === 'result' ? readResult(end.text) : end;
}
