import { readFileSync } from 'node:fs';
import type { Value } from '@conversation-orchestrator/engine';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../accounts/account-store.ts';
import { createMemoryContextStore } from '../../../context/memory-context-store.ts';
import { contextRoutes } from '../../../context/routes.ts';
import { createMemoryConversationStore } from '../../../conversations/memory-conversation-store.ts';
import { createMemorySdeStore } from '../../../conversations/memory-sde-store.ts';
import { OutboundError, type OutboundReply, type OutboundRequest } from '../../../outbound/outbound-http.ts';
import { standingClock } from '../../../testing/standing-clock.ts';
import type { Caller } from '../../account-resources.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import type { Sandbox, SandboxOutcome } from '../../sandbox/sandbox.ts';
import { createToolbeltHost } from '../create-toolbelt-host.ts';

/** The account whose functions run in these tests. */
export const ACCOUNT = 'le1';

/** The function that runs in these tests. */
export const CALLER: Caller = { accountId: ACCOUNT, functionName: 'tested' };

/** Everything around a function, in memory: what it may use, and what it has asked for. */
export type ToolbeltWorld = ReturnType<typeof createWorld>;

function createWorld() {
  const clock = standingClock();
  const context = createMemoryContextStore(clock);
  const conversations = createMemoryConversationStore(clock);
  const sdes = createMemorySdeStore(clock);
  const secrets = new Map<string, string>();
  const replies = new Map<string, OutboundReply>();
  const requests: OutboundRequest[] = [];
  const defects: unknown[] = [];
  const changes: unknown[] = [];
  const hostOf = createToolbeltHost({
    clock,
    conversations,
    sdes,
    contextHandlers: contextRoutes({ context }),
    accounts: {
      find: async (id) => ({
        id,
        name: id,
        createdAt: 0,
        settings: { ...DEFAULT_SETTINGS, sdeStoring: true },
      }),
    },
    resources: {
      readSecret: async (accountId, name) => secrets.get(JSON.stringify([accountId, name])),
      async updateSecret({ accountId, functionName }, { name, value }) {
        const key = JSON.stringify([accountId, name]);
        if (!secrets.has(key)) return false;
        secrets.set(key, value);
        changes.push({ name, value, by: functionName });
        return true;
      },
      allowedDomains: async (accountId) =>
        accountId === ACCOUNT ? ['*.example.com', '*.liveperson.net'] : [],
    },
    async outbound(request) {
      requests.push(request);
      const [address = ''] = request.url.split('?');
      const reply = replies.get(`${request.method} ${address}`);
      if (!reply) throw new OutboundError('UNREACHABLE', `nobody is at ${address}`);
      return reply;
    },
    reportDefect: (error) => defects.push(error),
  });
  return {
    clock,
    context,
    conversations,
    sdes,
    requests,
    defects,
    /** Secrets that functions have given another value. */
    changes,
    hostOf,
    keepSecret: (name: string, value: string) => secrets.set(JSON.stringify([ACCOUNT, name]), value),
    reply: (request: string, status: number, body: Value | string, headers: OutboundReply['headers'] = {}) =>
      replies.set(request, { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

/** A sandbox for all tests of a file, and a world for each. */
export function useToolbelt() {
  let sandbox: Sandbox;
  let world: ToolbeltWorld;
  beforeAll(async () => {
    sandbox = createSandbox();
    await sandbox.warm();
  });
  afterAll(() => sandbox.close());
  beforeEach(() => {
    world = createWorld();
  });
  const run = (code: string, payload: Value = null): Promise<SandboxOutcome> =>
    sandbox.run({
      world: 'function',
      code,
      input: { headers: [], payload },
      environment: { BRAND_ID: ACCOUNT },
      timeoutMs: 5_000,
      host: world.hostOf(CALLER),
    });
  return {
    world: () => world,
    run,
    /** Runs a function of the fixtures. */
    runFixture: (name: string, payload?: Value) => run(readFixture(name), payload),
  };
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}.js`, import.meta.url), 'utf8');
}
