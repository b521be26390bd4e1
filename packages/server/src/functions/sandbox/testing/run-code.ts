import type { Value } from '@conversation-orchestrator/engine';
import { afterAll, beforeAll } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox, SandboxHost, SandboxOutcome, SandboxTask } from '../sandbox.ts';

/** Nothing is behind it: every call is refused. */
export const NO_HOST: SandboxHost = async (name) => {
  throw new Error(`there is no ${name} here`);
};

/** A sandbox that is there for all tests of a file. */
export function useSandbox(): (code: string, task?: Partial<SandboxTask>) => Promise<SandboxOutcome> {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = createSandbox();
    await sandbox.warm();
  });
  afterAll(() => sandbox.close());
  return (code, task) => sandbox.run({ ...taskOf(code), ...task });
}

/** A function’s task: the code, an input without payload, and more time than it needs. */
export function taskOf(code: string, payload: Value = null): SandboxTask {
  return { world: 'function', code, input: { headers: [], payload }, timeoutMs: 60_000, host: NO_HOST };
}

/** The code of a function whose body answers with a value. */
export function body(statements: string): string {
  return `async function lambda(input) {\n${statements}\n}`;
}

/** The result of a run; the whole outcome where it has none, to be seen in the failed test. */
export function resultOf({ end, logs }: SandboxOutcome): unknown {
  return end.kind === 'result' ? end.value : { end, logs };
}
