import type { InvokeFunction } from '../invoke-function.ts';
import type { FunctionLog, InvocationCause } from './function-log.ts';

/** Calls as `invoke` does, and notes in the log what became of each. */
export function noteCalls(invoke: InvokeFunction, log: FunctionLog, cause: InvocationCause): InvokeFunction {
  return async (invocation) => {
    const outcome = await invoke(invocation);
    log.note({
      ...cause,
      accountId: invocation.accountId,
      functionName: invocation.function.name,
      outcome,
    });
    return outcome;
  };
}
