import type { Value } from '@conversation-orchestrator/engine';
import { MAX_ANSWER_CHARACTERS } from './limits.ts';
import type { AnswerMessage, CallMessage } from './messages.ts';
import type { SandboxHost } from './sandbox.ts';

/** Has the host answer a call. Never rejects: what the host rejects with is an answer, too. */
export async function answerCall(
  host: SandboxHost,
  { id, name, args }: CallMessage,
  signal: AbortSignal,
): Promise<AnswerMessage> {
  try {
    const text = JSON.stringify(await host(name, readArguments(args), signal));
    if (text.length <= MAX_ANSWER_CHARACTERS) return { kind: 'answer', id, ok: true, text };
    return {
      kind: 'answer',
      id,
      ok: false,
      text: `The answer has more than ${MAX_ANSWER_CHARACTERS} characters`,
    };
  } catch (error) {
    return {
      kind: 'answer',
      id,
      ok: false,
      text: error instanceof Error ? error.message : 'the host failed',
    };
  }
}

/** A guest that has replaced `JSON.stringify` can send anything. */
function readArguments(text: string): readonly Value[] {
  let args: unknown;
  try {
    args = JSON.parse(text);
  } catch {
    args = undefined;
  }
  if (!Array.isArray(args)) throw new Error('The arguments are not a list in JSON');
  return args;
}
