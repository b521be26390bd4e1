import type { JSValueHandle } from 'quickjs-wasi';
import { MAX_RESULT_BYTES } from '../limits.ts';
import type { GuestEnd } from '../messages.ts';
import { readText } from './guest-access.ts';

const CODE_CHARACTERS = 32;
const MESSAGE_CHARACTERS = 2_000;

/** The ends a guest can give its run. The others are known to the host alone. */
const CODES = ['CODE', 'TIMEOUT', 'OUT_OF_MEMORY', 'INVALID_RESULT'] as const;

/** The end of a run as the guest has said it: a kind, and the result as JSON or a message. */
export function readEnd(kind: JSValueHandle | undefined, text: JSValueHandle | undefined): GuestEnd {
  const said = readText(kind, CODE_CHARACTERS);
  if (said === 'RESULT') return readResult(text);
  const code = CODES.find((known) => known === said) ?? 'CODE';
  return {
    kind: 'error',
    code,
    message: readText(text, MESSAGE_CHARACTERS) ?? 'an error that cannot be read',
  };
}

function readResult(handle: JSValueHandle | undefined): GuestEnd {
  const text = readText(handle, MAX_RESULT_BYTES);
  if (text !== undefined && Buffer.byteLength(text) <= MAX_RESULT_BYTES) return { kind: 'result', text };
  const message = `The result may have ${MAX_RESULT_BYTES} bytes of JSON at most`;
  return { kind: 'error', code: 'RESULT_TOO_LARGE', message };
}
