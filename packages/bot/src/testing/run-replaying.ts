import { createContext, runInContext } from 'node:vm';
import { BOT_CONTEXT_FUNCTIONS } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ScriptOutcome, ScriptTask } from '../ports/script-runner.ts';

type Reply = { readonly value: string } | { readonly error: string };

/** Thrown out of a script at its first call that has no reply yet. No script of these tests catches what it does not know. */
class Unanswered extends Error {
  readonly call: { readonly name: string; readonly args: readonly Value[] };
  constructor(name: string, args: readonly Value[]) {
    super('unanswered');
    this.call = { name, args };
  }
}

/**
 * Runs a script whose `botContext` is synchronous over a host that is not: runs it up to its first call without a reply, asks the host, and
 * runs it again with the replies so far. For tests only: `node:vm` is no sandbox.
 */
export async function runReplaying({ code, host, timeoutMs }: ScriptTask): Promise<ScriptOutcome> {
  const replies: Reply[] = [];
  const { signal } = new AbortController();
  for (;;) {
    const logs: string[] = [];
    const outcome = attempt(code, replies, { logs, timeoutMs });
    const lines = logs.map((text) => ({ level: 'info' as const, text }));
    if (outcome instanceof Unanswered) {
      const { args, name } = outcome.call;
      replies.push(await host(name, args, signal).then(given, refused));
    } else return { end: outcome, logs: lines, tookMs: 0 };
  }
}

function given(value: Value): Reply {
  return { value: JSON.stringify(value) };
}

function refused(cause: unknown): Reply {
  return { error: cause instanceof Error ? cause.message : String(cause) };
}

/** One run, with what is known so far. */
function attempt(
  code: string,
  replies: readonly Reply[],
  { logs, timeoutMs }: { readonly logs: string[]; readonly timeoutMs: number },
): ScriptOutcome['end'] | Unanswered {
  let at = 0;
  const call = (name: string, args: string): string => {
    const reply = replies[at++];
    if (reply === undefined) throw new Unanswered(name, JSON.parse(args));
    if ('error' in reply) throw new Error(reply.error);
    return reply.value;
  };
  const names = JSON.stringify(Object.keys(BOT_CONTEXT_FUNCTIONS));
  const world = createContext({ call, write: (text: string) => logs.push(text) });
  try {
    runInContext(
      `var botContext={};for(const name of ${names})botContext[name]=(...args)=>JSON.parse(call(name,JSON.stringify(args)));` +
        'var console={log:(...parts)=>write(parts.join(" "))};',
      world,
    );
    runInContext(code, world, { timeout: timeoutMs });
    return { kind: 'result', value: null };
  } catch (cause) {
    if (cause instanceof Unanswered) return cause;
    return { kind: 'error', code: 'CODE', message: messageOf(cause) };
  }
}

/** An error of the other world is no instance of this one's Error. */
function messageOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause
    ? String(cause.message)
    : String(cause);
}
