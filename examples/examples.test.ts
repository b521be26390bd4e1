import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SpawnedServer, spawnServer } from '../packages/server/src/testing/spawn-server.ts';

// Each starts a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TSX = ['--conditions=source', '--import', import.meta.resolve('tsx')];

let server: SpawnedServer;
let environment: NodeJS.ProcessEnv;

/** The server of a first start: the tutorial is in it, and its credentials in a file. */
beforeAll(async () => {
  server = await spawnServer({ ORCHESTRATOR_SECRET_KEY: Buffer.alloc(32, 'k').toString('base64') });
  const url = await server.listening();
  const kept = JSON.parse(await readFile(join(server.folder, 'data', 'demo-credentials.json'), 'utf8'));
  const [{ apiKey, clients, id }] = kept.accounts;
  environment = {
    PATH: process.env['PATH'],
    ORCHESTRATOR_URL: url,
    ACCOUNT_ID: id,
    CLIENT_ID: clients[0].id,
    CLIENT_SECRET: clients[0].secret,
    API_KEY: apiKey,
  };
});
afterAll(() => server.dispose());

const pathOf = (example: string) => join(import.meta.dirname, example);

/** What an example prints, given what is typed. */
function run(command: string, args: readonly string[], typed = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { env: environment }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stdout}${stderr}`)) : resolve(stdout),
    );
    child.stdin?.end(typed);
  });
}

const runTypeScript = (example: string, args: readonly string[], typed?: string) =>
  run(process.execPath, [...TSX, pathOf(example), ...args], typed);

test.each([
  ['+155555501', 'vip-support'],
  ['+155555505', 'regular-support'],
  ['+4930123456', 'general-support'],
])('the bot in twenty lines takes %s to %s', async (phoneNumber, skillId) => {
  const printed = await runTypeScript('node-bot/bot.ts', [], `${phoneNumber}\n`);
  expect(printed).toContain('What is your phone number?');
  expect(printed).toContain(`Transferring you to the skill ${skillId}.`);
});

test('the shell script takes the VIP to one skill and the regular customer to the other', async () => {
  const lines = (await run(pathOf('curl/tutorial.sh'), [])).trim().split('\n');
  const answers = lines.map((line) => JSON.parse(line));
  const transfer = (skillId: string) => [{ type: 'TRANSFER_TO_SKILL', payload: { skillId } }];
  const saved = expect.objectContaining({ success: true });
  expect(answers).toEqual([saved, transfer('vip-support'), saved, transfer('regular-support')]);
});

test('the function of the reference platform runs, and keeps what it counts', async () => {
  expect(await runTypeScript('reference-function/deploy.ts', ['+155555509'])).toBe('"new"\n');
  expect(await runTypeScript('reference-function/deploy.ts', ['+155555509'])).toBe('"regular"\n');
});

describe('the README of', () => {
  const PACKAGES = ['engine', 'api', 'sdk', 'bot'] as const;
  const ROOT = join(import.meta.dirname, '..');
  const SAMPLE = /```ts\n(?<code>[\s\S]*?)```\n\nprints\n\n```text\n(?<printed>[\s\S]*?)```/;
  const readSample = async (name: string) => {
    const { groups } = SAMPLE.exec(await readFile(join(ROOT, 'packages', name, 'README.md'), 'utf8')) ?? {};
    return { code: groups?.['code'] ?? '', printed: groups?.['printed'] };
  };
  // Where the packages are found by name, and nobody looks for code of the repository.
  let folder: string;
  const fileOf = (name: string) => join(folder, `${name}.ts`);
  beforeAll(async () => {
    folder = await mkdtemp(join(ROOT, 'node_modules', '.readmes-'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of PACKAGES) await writeFile(fileOf(name), (await readSample(name)).code);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(PACKAGES)('the package %s has a sample that prints what it says', async (name) => {
    const { printed } = await readSample(name);
    expect(await run(process.execPath, [...TSX, fileOf(name)])).toBe(printed);
  });

  test('every package has a sample without mistakes of types', async () => {
    const config = join(folder, 'tsconfig.json');
    const compilerOptions = { types: ['node'], lib: ['ES2023', 'DOM'] };
    const files = PACKAGES.map(fileOf);
    const include = [join(ROOT, 'packages/bot/src/**/*.d.ts')];
    const settings = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, files, include };
    await writeFile(config, JSON.stringify(settings));
    const compiler = join(ROOT, 'node_modules/@typescript/native/bin/tsc');
    expect(await run(process.execPath, [compiler, '-p', config])).toBe('');
  });
});

describe('the Dialogflow fulfilment', () => {
  const PASSWORD = 'of the webhook';
  let url: string;
  let stop: () => Promise<unknown>;
  beforeAll(async () => {
    const child = spawn(process.execPath, [...TSX, pathOf('dialogflow-fulfilment/server.ts')], {
      env: { ...environment, PORT: '0', WEBHOOK_PASSWORD: PASSWORD },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'close');
    const [printed] = await Promise.race([once(child.stdout, 'data'), ended]);
    url = /http:\S+/.exec(String(printed))?.[0] ?? '';
    stop = () => {
      child.kill();
      return ended;
    };
  });
  afterAll(() => stop());

  const post = (body: string, password = PASSWORD) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: { authorization: `Basic ${btoa(`dialogflow:${password}`)}` },
    });
  const ask = async (parameters: object) => {
    const session = `projects/p/agent/sessions/${crypto.randomUUID()}`;
    const queryResult = { parameters, intent: { displayName: 'call me back' } };
    return (await post(JSON.stringify({ session, queryResult }))).json();
  };

  test('answers a transfer as a payload, and the fallback where no policy matches', async () => {
    const transfer = (skillId: string) => ({ fulfillmentMessages: [{ payload: { transfer: { skillId } } }] });
    expect(await ask({ phoneNumber: '+155555501' })).toEqual(transfer('vip-support'));
    expect(await ask({})).toEqual(transfer('general-support'));
  });

  test('refuses strangers, and what is no request of Dialogflow', async () => {
    expect((await post('{}', 'guessed')).status).toBe(401);
    for (const body of ['{', '{}', 'x'.repeat(200_000)]) expect((await post(body)).status).toBe(400);
  });
});
