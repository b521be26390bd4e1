import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from './child.ts';

export const ACCOUNT = 'le12345678';

const SECRET = 'a secret that guards nothing but this benchmark';
const clientOf = (account: string) => ({ id: `client-of-${account}`, secret: SECRET });
const MAIN = new URL('../../packages/server/dist/main.js', import.meta.url).pathname;

/** Starts the built server on a new SQLite file in a temporary folder, with these accounts. */
export async function startOurs(
  accounts: readonly string[] = [ACCOUNT],
  more: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-http-'));
  const bootstrap = join(folder, 'bootstrap.json');
  const toAccount = (id: string) => ({ id, name: id, clients: [clientOf(id)] });
  writeFileSync(bootstrap, JSON.stringify({ accounts: accounts.map(toAccount) }));
  const environment = {
    PORT: '0',
    LOG_LEVEL: 'info',
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    ORCHESTRATOR_BOOTSTRAP: bootstrap,
    RATE_LIMIT_PER_MINUTE: '0',
    ...more,
  };
  return serve([MAIN], environment, (line) => /is at (http:\S+)/.exec(line)?.[1]);
}

/** Starts the floor, answering these bytes. */
export function startBare(answer: string): Promise<Served> {
  const file = new URL('bare-server.ts', import.meta.url).pathname;
  return serve(['--import', 'tsx', file, answer], {}, (line) =>
    /^\d+$/.test(line) ? `http://127.0.0.1:${line}` : undefined,
  );
}

/** Headers of an authenticated JSON request. */
export async function logIn(url: string, account = ACCOUNT): Promise<Readonly<Record<string, string>>> {
  const { id, secret } = clientOf(account);
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const response = await fetch(`${url}/v2/authenticate/login`, {
    method: 'POST',
    headers: { authorization },
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
}

/** Sends one request and answers its body's text; throws when it is refused. */
export async function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<string> {
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text.slice(0, 300)}`);
  return text;
}
