import { runScript } from '../script/run-script.ts';
import { ON } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** Runs a script of the customer, which may say where the conversation goes on. After `sendImmediateReply` the next message goes on below. */
export const script: StepBehaviour<'script'> = {
  async enter({ code, id, onError, timeoutMs }, turn) {
    const end = await runScript(turn, { step: id, code, timeoutMs });
    if (end.kind === 'replied') return { kind: 'wait', misses: 0 };
    if (end.kind === 'done') return { kind: 'goto', step: end.trigger };
    return onError === undefined
      ? { kind: 'fallback', cause: 'SCRIPT_FAILED' }
      : { kind: 'goto', step: onError };
  },
  hear: async () => ON,
};
