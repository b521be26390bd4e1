import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, serve } from './child.ts';

export const ACCOUNT = 'le12345678';

const CLIENT = { id: 'client-bench', secret: 'a secret that guards nothing but this benchmark' };
const ROOT = new URL('../../', import.meta.url).pathname;

/** Starts the built server, as `npm start` does, on a new SQLite file in this folder, with one account. */
export async function startOurs(folder: string): Promise<Served> {
  const bootstrap = join(folder, 'bootstrap.json');
  writeFileSync(bootstrap, JSON.stringify({ accounts: [{ id: ACCOUNT, name: 'Bench', clients: [CLIENT] }] }));
  const environment = {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    ORCHESTRATOR_BOOTSTRAP: bootstrap,
    // More than a million requests within a few minutes are what is measured.
    RATE_LIMIT_PER_MINUTE: '1000000000',
  };
  return serve(startArguments(), environment, (line) => /is at (http:\S+)/.exec(line)?.[1]);
}

/** What `npm start` gives to Node, once everything is built. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, flags = '', main = ''] = /&& node (.*?)(\S+)$/.exec(scripts.start) ?? [];
  const extra = process.env['BENCH_NODE_FLAGS'] ?? '';
  return [...`${flags} ${extra}`.split(' ').filter(Boolean), join(ROOT, main)];
}

/** Headers of an authenticated JSON request. */
export async function logIn(url: string): Promise<Readonly<Record<string, string>>> {
  const authorization = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
  const response = await fetch(`${url}/v2/authenticate/login`, {
    method: 'POST',
    headers: { authorization },
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
}
