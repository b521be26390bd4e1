import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logIn, send, startOurs } from '../http/account.ts';
import { end } from '../http/child.ts';
import { type Ask, createAsk } from './ask.ts';
import { ATTACKER, BYSTANDER, hostileRouting, plainRouting } from './routing.ts';

/** The built server with two accounts, and a webhook beside it. */
export type Bench = {
  readonly pid: number;
  /** Asks for decisions of the account that means well. */
  readonly ask: Ask;
  /** Asks for decisions of the account that attacks. */
  readonly attack: Ask;
  stop(): Promise<void>;
};

/** Starts them. The webhook is on this machine, by the operator's permission. */
export async function startBench(): Promise<Bench> {
  const hook = await startWebhook();
  const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  const served = await startOurs(folder, [BYSTANDER, ATTACKER], {
    ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS: '127.0.0.1',
  });
  const ask = await furnish(served.url, BYSTANDER, plainRouting(hook.url));
  const attack = await furnish(served.url, ATTACKER, hostileRouting());
  return {
    ask,
    attack,
    pid: served.child.pid ?? 0,
    async stop() {
      await end(served);
      hook.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function furnish(url: string, account: string, routing: unknown): Promise<Ask> {
  const headers = await logIn(url, account);
  const base = `${url}/v2/accounts/${account}`;
  await send(`${base}/allowed-domains`, 'PUT', headers, { domains: ['127.0.0.1'] });
  await send(`${base}/policies/import`, 'POST', headers, routing);
  const ask = createAsk(url, headers);
  return (body) => ask({ accountId: account, ...(body as object) });
}

/** A webhook that answers at once. */
async function startWebhook(): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('{"tier":"gold"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
