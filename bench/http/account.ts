import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, serve } from './child.ts';

export const ACCOUNT = 'le12345678';

const SECRET = 'a secret that guards nothing but this benchmark';
const clientOf = (account: string) => ({ id: `client-of-${account}`, secret: SECRET });
const ROOT = new URL('../../', import.meta.url).pathname;

/** Starts the built server, as `npm start` does, on a new SQLite file in this folder, with these accounts. */
export async function startOurs(
  folder: string,
  accounts: readonly string[] = [ACCOUNT],
  more: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const bootstrap = join(folder, 'bootstrap.json');
  const toAccount = (id: string) => ({ id, name: id, clients: [clientOf(id)] });
  writeFileSync(bootstrap, JSON.stringify({ accounts: accounts.map(toAccount) }));
  const environment = {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    ORCHESTRATOR_BOOTSTRAP: bootstrap,
    RATE_LIMIT_PER_MINUTE: '0',
    ...more,
  };
  return serve(startArguments(), environment, (line) => /is at (http:\S+)/.exec(line)?.[1]);
}

/** What `npm start` gives to Node, but for the building. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, flags = ''] = /^node (.*?)\S+$/.exec(scripts.start) ?? [];
  return [...flags.split(' ').filter(Boolean), join(ROOT, 'packages/server/dist/main.js')];
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

/** Sends one request; throws when it is refused. */
export async function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<void> {
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`${method} ${url}: ${response.status} ${(await response.text()).slice(0, 300)}`);
}
