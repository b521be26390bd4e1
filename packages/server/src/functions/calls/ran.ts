import { Unavailable, type Value } from '@conversation-orchestrator/engine';
import type { FunctionCall } from '../../decisions/function-call.ts';
import type { FunctionRan, FunctionRun } from '../../next-action/run-functions.ts';
import type { CallEnd } from './call-end.ts';

/** A call that has ended. */
export type Called = {
  readonly end: CallEnd;
  /** Left out where it could not be made. */
  readonly payload?: Value;
  readonly cached?: boolean;
};

const MOST_MESSAGE_CHARACTERS = 500;

/** What a call makes of its attribute, and what is kept of it: the result, else the default, else why there is neither. */
export function ranOf(
  attribute: FunctionRun['attribute'],
  { cached, end, payload }: Called,
  tookMs: number,
): FunctionRan {
  const call: FunctionCall = {
    attribute: `custom.${attribute.name}`,
    function: attribute.function,
    ...(payload !== undefined && { input: payload }),
    tookMs,
    ...(cached === true && { cached }),
  };
  if (end.kind === 'result') return { fact: end.value, call };
  const error = { code: end.code, message: end.message.slice(0, MOST_MESSAGE_CHARACTERS) };
  if (attribute.default !== undefined)
    return { fact: attribute.default, call: { ...call, error, usedDefault: true } };
  return {
    fact: new Unavailable(`function ${attribute.function}: ${error.message}`),
    call: { ...call, error },
  };
}
