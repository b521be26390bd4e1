import type { Value } from '@conversation-orchestrator/engine';

/**
 * Answers the calls of `botContext` in a script: the name of the function and its arguments, without those left out at the end. What it
 * rejects with reaches the script as an `Error` with that message.
 */
export type ScriptHost = (name: string, args: readonly Value[], signal: AbortSignal) => Promise<Value>;

/** A script, to be run once. */
export type ScriptTask = {
  /** All of it: the functions of the bot and the code of the step. */
  readonly code: string;
  readonly timeoutMs: number;
  readonly host: ScriptHost;
};

/** A line written with `console` or `printDebugMessage`. */
export type ScriptLine = { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly text: string };

/** What became of a script. */
export type ScriptOutcome = {
  readonly end:
    | { readonly kind: 'result'; readonly value: Value }
    | { readonly kind: 'error'; readonly code: string; readonly message: string };
  /** What it wrote with `console`; bounded. */
  readonly logs: readonly ScriptLine[];
  readonly tookMs: number;
};

/**
 * Runs scripts in a sandbox where `botContext` has the functions of `BOT_CONTEXT_FUNCTIONS`, synchronous for the script. Never rejects. When
 * it resolves, no call of the host is under way or will come any more.
 */
export type ScriptRunner = { run(task: ScriptTask): Promise<ScriptOutcome> };
