import type { Value } from '@conversation-orchestrator/engine';

/** Which world the code finds: that of a function (`lambda`, `require('lp-faas-toolbelt')`), or that of a bot's script (`botContext`). */
export type SandboxWorld = 'function' | 'script';

/** Code of a customer, to be run once. */
export type SandboxTask = {
  readonly world: SandboxWorld;
  readonly code: string;
  /** What the code is given: for a function the lambda's input, for a script what its world is made from. */
  readonly input: Value;
  /** What a function reads in `process.env`; nothing else of the process is there. */
  readonly environment?: Readonly<Record<string, string>>;
  /** After this many milliseconds it is killed, whatever it does. */
  readonly timeoutMs: number;
  readonly host: SandboxHost;
};

/**
 * Answers what the code asks of its host, by name. What it rejects with reaches the code as an `Error` with that message. The signal is
 * aborted when the run is over: nothing the host still does can be seen by anybody.
 */
export type SandboxHost = (name: string, args: readonly Value[], signal: AbortSignal) => Promise<Value>;

/** A line the code has written with `console`. */
export type LogLine = { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly text: string };

/** Why a run has no result. `CODE`: the code threw, rejected or could not be parsed. */
export type SandboxErrorCode =
  | 'CODE'
  | 'TIMEOUT'
  | 'OUT_OF_MEMORY'
  | 'RESULT_TOO_LARGE'
  | 'INVALID_RESULT'
  | 'BUSY'
  | 'SANDBOX';

/** What became of a run. */
export type SandboxOutcome = {
  readonly end:
    | { readonly kind: 'result'; readonly value: Value }
    | { readonly kind: 'error'; readonly code: SandboxErrorCode; readonly message: string };
  /** Bounded: the last line says how many more there were. */
  readonly logs: readonly LogLine[];
  readonly tookMs: number;
};

/** Runs code of customers, each run in a world of its own, with bounded time and memory. */
export type Sandbox = {
  /** Prepares for runs, so that the first need not wait for it. */
  warm(): Promise<void>;
  /** Never rejects. */
  run(task: SandboxTask): Promise<SandboxOutcome>;
  /** Kills what is running. */
  close(): Promise<void>;
};
