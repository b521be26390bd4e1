import type { ScriptOutcome } from '../ports/script-runner.ts';
import { MAXIMUM_SCRIPTS } from '../runtime/limits.ts';
import type { Turn } from '../runtime/turn.ts';
import { createScriptHost } from './script-host.ts';
import { ScriptSession } from './script-session.ts';
import { TEMPLATE_FUNCTIONS } from './template-functions.ts';

/** How long a script may take that does not say, in milliseconds. */
const USUAL_TIMEOUT_MS = 2_000;

/** A script to run, and the step it belongs to. */
export type BotScript = {
  readonly step: string;
  readonly code: string;
  readonly timeoutMs?: number | undefined;
};

/** How a script ended. `trigger` is the step it wants to go to. */
export type ScriptEnd =
  | { readonly kind: 'done'; readonly trigger: string | undefined }
  /** It ended with `sendImmediateReply`. */
  | { readonly kind: 'replied' }
  | { readonly kind: 'failed' };

/** Runs a script with the functions of its bot around it, and notes how it went. */
export async function runScript(turn: Turn, { code, step, timeoutMs }: BotScript): Promise<ScriptEnd> {
  const session = new ScriptSession(turn);
  const globals = turn.bot.document.globalFunctions ?? '';
  const outcome = await runBounded(turn, {
    code: `${TEMPLATE_FUNCTIONS}${globals}\n${code}`,
    timeoutMs: timeoutMs ?? USUAL_TIMEOUT_MS,
    host: createScriptHost(session),
  });
  const failed = outcome.end.kind === 'error' && !session.replied;
  turn.note({
    kind: 'script',
    step,
    tookMs: outcome.tookMs,
    lines: [...session.lines, ...outcome.logs],
    ...(failed &&
      outcome.end.kind === 'error' && { error: { code: outcome.end.code, message: outcome.end.message } }),
  });
  if (failed) return { kind: 'failed' };
  return session.replied ? { kind: 'replied' } : { kind: 'done', trigger: session.trigger };
}

async function runBounded(
  turn: Turn,
  task: Parameters<Turn['ports']['scripts']['run']>[0],
): Promise<ScriptOutcome> {
  if (++turn.scripts <= MAXIMUM_SCRIPTS) return turn.ports.scripts.run(task);
  const message = `A turn may run ${MAXIMUM_SCRIPTS} scripts`;
  return { end: { kind: 'error', code: 'TOO_MANY', message }, logs: [], tookMs: 0 };
}
