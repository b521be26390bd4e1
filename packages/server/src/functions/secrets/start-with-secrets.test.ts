import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../config.ts';
import { createLogger } from '../../observability/logger.ts';
import { type Started, start } from '../../start.ts';
import { sendRequest } from '../../testing/send-request.ts';
import { createTestPostgres } from '../../testing/test-postgres.ts';

/** A server is started several times, each with threads of its own. */
const TIMEOUT_MS = 60_000;
const ACCOUNT = { id: 'le12345678', clients: [{ id: 'client-1', secret: 'secret-of-client-1' }] };

let folder: string;
let bootstrap: string;
const running: Started[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  bootstrap = join(folder, 'bootstrap.json');
  await writeFile(bootstrap, JSON.stringify({ accounts: [ACCOUNT] }));
});
afterEach(async () => {
  for (const started of running.splice(0)) await started.stop();
  await rm(folder, { recursive: true });
});

async function startWith(environment: Readonly<Record<string, string>>): Promise<Started> {
  const config = readConfig({ PORT: '0', ORCHESTRATOR_BOOTSTRAP: bootstrap, ...environment });
  const onFatal = (error: Error) => expect.fail(String(error));
  const started = await start({ config, logger: createLogger({ level: 'silent' }), onFatal });
  running.push(started);
  return started;
}

async function stopAll(): Promise<void> {
  for (const started of running.splice(0)) await started.stop();
}

/** Writes a secret, and answers what came of it. */
async function writeSecret({ url }: Started, name: string) {
  const [client] = ACCOUNT.clients;
  const basic = { clientId: client?.id ?? '', secret: client?.secret ?? '' };
  const { body } = await sendRequest(url, 'POST', '/v2/authenticate/login', { basic });
  const { access_token: token } = body as { readonly access_token: string };
  return sendRequest(url, 'PUT', `/v2/accounts/${ACCOUNT.id}/secrets/${name}`, {
    token,
    json: { value: 'hush' },
  });
}

test(
  'on SQLite a key file is made with the first secret; without it, or with another key, the server does not start',
  async () => {
    const path = join(folder, 'orchestrator.db');
    const onSqlite = { DATABASE_URL: `sqlite:${path}` };
    const keyPath = `${path}.key`;
    const first = await startWith(onSqlite);
    await expect(readFile(keyPath)).rejects.toThrow('ENOENT');
    expect((await writeSecret(first, 'token')).status).toBe(204);
    await stopAll();

    const key = (await readFile(keyPath, 'utf8')).trim();
    await rename(keyPath, `${keyPath}.away`);
    const missing = startWith(onSqlite);
    await expect(missing).rejects.toBeInstanceOf(ConfigError);
    await expect(missing).rejects.toThrow(`the key file ${keyPath} is missing`);
    const another = Buffer.alloc(32, 'x').toString('base64');
    const wrong = startWith({ ...onSqlite, ORCHESTRATOR_SECRET_KEY: another });
    await expect(wrong).rejects.toBeInstanceOf(ConfigError);
    await expect(wrong).rejects.toThrow(/encrypted with another key/);
    await rename(`${keyPath}.away`, keyPath);
    await startWith(onSqlite);
    await stopAll();
    await startWith({ ...onSqlite, ORCHESTRATOR_SECRET_KEY: key });
  },
  TIMEOUT_MS,
);

test(
  'on PostgreSQL secrets are kept once the operator has given a key, and the refusal says which variable',
  async () => {
    const { drop, url } = await createTestPostgres();
    try {
      const without = await startWith({ DATABASE_URL: url });
      const refused = await writeSecret(without, 'token');
      expect(refused).toMatchObject({
        status: 503,
        body: { code: 'SECRETS_UNAVAILABLE', detail: expect.stringContaining('set ORCHESTRATOR_SECRET_KEY') },
      });
      await stopAll();
      const key = Buffer.alloc(32, 'k').toString('base64');
      const started = await startWith({ DATABASE_URL: url, ORCHESTRATOR_SECRET_KEY: key });
      expect((await writeSecret(started, 'token')).status).toBe(204);
      await stopAll();
      await expect(startWith({ DATABASE_URL: url })).rejects.toThrow('ORCHESTRATOR_SECRET_KEY');
    } finally {
      await stopAll();
      await drop();
    }
  },
  TIMEOUT_MS,
);
