import type { LogLine, SandboxErrorCode, SandboxWorld } from './sandbox.ts';

/** What a worker is made with. */
export type WorkerParts = {
  /** The JavaScript engine. */
  readonly engine: WebAssembly.Module;
  /** The guest's side, as source. */
  readonly guest: string;
  /** Counts the answers given: who waits for one without returning to the event loop, waits for this to change. */
  readonly answers: SharedArrayBuffer;
};

/** Code to be run, and the world it finds. All data is JSON text, parsed on the other side only. */
export type RunMessage = {
  readonly kind: 'run';
  readonly world: SandboxWorld;
  readonly code: string;
  readonly input: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Functions of `botContext`. */
  readonly botContext: readonly string[];
};

/** What the host says to a call: the value as JSON, or the message of an error. */
export type AnswerMessage = {
  readonly kind: 'answer';
  readonly id: number;
  readonly ok: boolean;
  readonly text: string;
};

/** What a worker is told. */
export type ToWorker = RunMessage | AnswerMessage;

/** How a run ended, by its own account: with a result as JSON, or not. */
export type GuestEnd =
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'error'; readonly code: SandboxErrorCode; readonly message: string };

/** A call of the host. */
export type CallMessage = {
  readonly kind: 'call';
  readonly id: number;
  readonly name: string;
  readonly args: string;
};

/** What a worker tells. */
export type FromWorker =
  /** A fresh engine waits for code. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly line: LogLine }
  | CallMessage
  | {
      readonly kind: 'end';
      readonly end: GuestEnd;
      /** Lines that were written when the log was full. */
      readonly unwritten: number;
      /** The worker has grown, and should not serve another run. */
      readonly isSpent: boolean;
    };
