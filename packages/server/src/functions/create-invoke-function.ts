import type { Caller } from './account-resources.ts';
import type { InvocationEnd, InvokeFunction } from './invoke-function.ts';
import type { Sandbox, SandboxHost } from './sandbox/sandbox.ts';
import type { CallWebhook } from './webhook/call-webhook.ts';

/** What functions are called with. */
export type InvokeParts = {
  readonly sandbox: Pick<Sandbox, 'run'>;
  /** What the code of a function can ask of this server. */
  readonly hostOf: (caller: Caller) => SandboxHost;
  readonly callWebhook: CallWebhook;
};

/** Makes what calls functions: code in the sandbox, webhooks over the network. */
export function createInvokeFunction({ callWebhook, hostOf, sandbox }: InvokeParts): InvokeFunction {
  return async ({ accountId, function: called, payload, timeoutMs }) => {
    if (called.kind === 'javascript') {
      return sandbox.run({
        world: 'function',
        code: called.code,
        input: { headers: [], payload },
        // As the reference names it: functions read their account there.
        environment: { BRAND_ID: accountId },
        timeoutMs,
        host: hostOf({ accountId, functionName: called.name }),
      });
    }
    const started = performance.now();
    const end: InvocationEnd = await callWebhook({ accountId, function: called, payload, timeoutMs });
    return { end, logs: [], tookMs: Math.round((performance.now() - started) * 1000) / 1000 };
  };
}
