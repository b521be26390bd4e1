import { expect, test } from 'vitest';
import { createInvokeFunction } from './create-invoke-function.ts';
import type { FunctionInvocation } from './invoke-function.ts';
import type { SandboxHost, SandboxOutcome, SandboxTask } from './sandbox/sandbox.ts';
import type { WebhookCall } from './webhook/call-webhook.ts';

function surroundings() {
  const tasks: SandboxTask[] = [];
  const calls: WebhookCall[] = [];
  const hosts = new Map<string, SandboxHost>();
  const ran: SandboxOutcome = {
    end: { kind: 'result', value: 'of the sandbox' },
    logs: [{ level: 'info', text: 'hello' }],
    tookMs: 3,
  };
  const invoke = createInvokeFunction({
    sandbox: {
      async run(task) {
        tasks.push(task);
        return ran;
      },
    },
    hostOf({ accountId, functionName }) {
      const host: SandboxHost = async () => accountId;
      hosts.set(`${functionName} of ${accountId}`, host);
      return host;
    },
    async callWebhook(call) {
      calls.push(call);
      return { kind: 'result', value: 'of the webhook' };
    },
  });
  return { invoke, tasks, calls, hosts, ran };
}

const common = { accountId: 'account-a', payload: { phone: '1' }, timeoutMs: 700 } as const;

test('code runs in the sandbox, with the payload as its input, and a host of its own', async () => {
  const { invoke, tasks, hosts, ran, calls } = surroundings();
  const called: FunctionInvocation = {
    ...common,
    function: { kind: 'javascript', name: 'f', code: 'function lambda() {}' },
  };
  expect(await invoke(called)).toEqual(ran);
  expect(tasks).toEqual([
    {
      world: 'function',
      code: 'function lambda() {}',
      input: { headers: [], payload: { phone: '1' } },
      environment: { BRAND_ID: 'account-a' },
      timeoutMs: 700,
      host: hosts.get('f of account-a'),
    },
  ]);
  expect(calls).toEqual([]);
});

test('a webhook is called', async () => {
  const { invoke, calls, tasks } = surroundings();
  const webhook = { kind: 'webhook', name: 'f', url: 'https://hooks.example' } as const;
  const outcome = await invoke({ ...common, function: webhook });
  expect(outcome).toMatchObject({ end: { kind: 'result', value: 'of the webhook' }, logs: [] });
  expect(outcome.tookMs).toBeGreaterThanOrEqual(0);
  expect(calls).toEqual([{ ...common, function: webhook }]);
  expect(tasks).toEqual([]);
});
