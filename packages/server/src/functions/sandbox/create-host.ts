import { parseWith } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { z } from 'zod';
import type { SandboxHost } from './sandbox.ts';

/** One call that code can make: what it is given is checked before anything is done. */
export type HostCall = (args: readonly Value[], signal: AbortSignal) => Promise<Value>;

/** A call was refused, or has failed in a way that its caller may know. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/** Makes a call of what its arguments must be, as a tuple, and of what it does with them. */
export function hostCall<Args extends readonly unknown[]>(
  schema: z.ZodType<Args>,
  run: (args: Args, signal: AbortSignal) => Promise<Value>,
): HostCall {
  return async (given, signal) => {
    const args = parseWith(schema, given);
    if (args.ok) return run(args.value, signal);
    throw new CallRefused(args.errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
  };
}

/**
 * Makes a host of its calls, by name. A name that is none of these is refused. What a call throws beside `CallRefused` is a defect: it is
 * reported, and the code learns only that there was one.
 */
export function createHost(
  calls: Readonly<Record<string, HostCall>>,
  reportDefect: (error: unknown) => void,
): SandboxHost {
  return async (name, args, signal) => {
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (!call) throw new CallRefused('There is no such call');
    try {
      return await call(args, signal);
    } catch (error) {
      if (error instanceof CallRefused) throw error;
      reportDefect(error);
      throw new CallRefused('The server could not answer this call');
    }
  };
}
