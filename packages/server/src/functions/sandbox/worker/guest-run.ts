import { randomBytes } from 'node:crypto';
import { MAX_ADDRESS_CHARACTERS, MAX_LINE_CHARACTERS } from '../limits.ts';
import type { AnswerMessage, GuestEnd, RunMessage } from '../messages.ts';
import type { LogLine, SandboxErrorCode } from '../sandbox.ts';
import { createCalls } from './call-functions.ts';
import { readCount, readText } from './guest-access.ts';
import { readEnd } from './guest-end.ts';
import type { GuestFunctions } from './guest-functions.ts';
import { guestTask } from './guest-task.ts';
import type { HostLine } from './host-line.ts';
import { createLogBudget } from './log-budget.ts';
import { createMachine } from './machine.ts';
import { createTimers } from './timer-functions.ts';
import { parseUrl } from './url-parts.ts';

/** One run: a machine, what it may still use up, and what it waits for. */
export type GuestRun = {
  start(message: RunMessage): void;
  /** Hands over the answer to a call. An answer to a run that is over is nobody's. */
  answer(message: AnswerMessage): void;
};

/** What is left of a run when it has ended. */
export type RunRemains = { readonly end: GuestEnd; readonly unwritten: number; readonly memoryBytes: number };

/** What a run is made of. */
export type RunParts = {
  readonly engine: WebAssembly.Module;
  readonly guest: Uint8Array;
  readonly line: HostLine;
  /** Called once. */
  readonly onEnd: (remains: RunRemains) => void;
};

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
const LEVEL_CHARACTERS = 8;
const RANDOM_BYTES = 65_536;

/** Prepares a run: makes its machine, which then waits for code. */
export async function prepareRun({ engine, guest, line, onEnd }: RunParts): Promise<GuestRun> {
  const log = createLogBudget((written) => line.tell({ kind: 'log', line: written }));
  const calls = createCalls(line, () => end !== undefined);
  const timers = createTimers((id) => step(() => machine.fire(id)));
  let end: GuestEnd | undefined;
  let isOver = false;
  const conclude = (said: GuestEnd) => {
    end ??= said;
  };
  const fail = (code: SandboxErrorCode, message: string) => conclude({ kind: 'error', code, message });
  const functions: GuestFunctions = {
    ...calls.functions,
    ...timers.functions,
    ...PURE,
    log([level, text]) {
      log.write(readLine(readText(level, LEVEL_CHARACTERS), readText(text, MAX_LINE_CHARACTERS)));
    },
    end([kind, text]) {
      conclude(readEnd(kind, text));
    },
  };
  const machine = await createMachine({ engine, guest, functions, fail });

  /** Lets the guest go on, and looks whether it has ended, or can never end. */
  function step(act: () => void): void {
    if (isOver) return;
    act();
    if (!end && calls.pending.size === 0 && !timers.isPending()) machine.idle();
    if (!end) return;
    isOver = true;
    timers.clear();
    onEnd({ end, unwritten: log.unwritten, memoryBytes: machine.memoryBytes() });
  }
  return {
    start: (message) => step(() => machine.start(guestTask(message), message.code)),
    answer({ id, ok, text }) {
      if (calls.pending.delete(id)) step(() => machine.settle(id, ok, text));
    },
  };
}

const PURE: GuestFunctions = {
  parseUrl: ([request]) => parseUrl(readText(request, MAX_ADDRESS_CHARACTERS) ?? ''),
  random: ([count]) => randomBytes(readCount(count, RANDOM_BYTES)).toString('hex'),
};

function readLine(level: string | undefined, text = ''): LogLine {
  return { level: LEVELS.find((known) => known === level) ?? 'info', text };
}
