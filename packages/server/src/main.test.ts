import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type SpawnedServer, spawnServer } from './testing/spawn-server.ts';

// Each starts processes of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
const servers: SpawnedServer[] = [];

async function start(
  environment: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<SpawnedServer> {
  const server = await spawnServer(environment, folder);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.dispose()));
});

describe('a wrong configuration stops the start with one line and exit code 1:', () => {
  async function refusalOf(environment: Readonly<Record<string, string>>): Promise<string> {
    const server = await start(environment);
    expect(await server.ended()).toBe(1);
    const { stdout, stderr } = server.output();
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    return stderr;
  }

  test('a variable', async () => {
    expect(await refusalOf({ PORT: 'http' })).toBe(
      'PORT must be a whole number from 0 to 65535, not "http"\n',
    );
  });

  test('a bootstrap file that is not there', async () => {
    expect(await refusalOf({ ORCHESTRATOR_BOOTSTRAP: './none.json' })).toContain(
      './none.json cannot be read: ENOENT',
    );
  });

  test('a bootstrap file with mistakes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bootstrap-'));
    const path = join(folder, 'bootstrap.json');
    await writeFile(path, '{"accounts":[{"id":7,"users":[{}]}]}');
    const refusal = await refusalOf({ ORCHESTRATOR_BOOTSTRAP: path });
    await rm(folder, { recursive: true });
    expect(refusal).toContain(`ORCHESTRATOR_BOOTSTRAP ${path} is not right: accounts[0].id: `);
    expect(refusal).toContain('accounts[0].users[0].email: ');
  });

  test('a database that cannot be used', async () => {
    expect(await refusalOf({ DATABASE_URL: 'sqlite:/dev/null/orchestrator.db' })).toContain(
      '/dev/null/orchestrator.db',
    );
  });

  test('a port that is taken', async () => {
    const url = await (await start()).listening();
    const refusal = await refusalOf({ PORT: new URL(url).port });
    expect(refusal).toBe(`PORT ${new URL(url).port} is in use on 127.0.0.1\n`);
  });
});

describe('a first start with nothing set up', () => {
  test('prints, once, what gets one in, and lines that work when they are pasted', async () => {
    const first = await start();
    const url = await first.listening();
    await expect.poll(() => first.output().stdout).toContain('/v2/policy/nextaction');
    const { stdout } = first.output();
    const lines = stdout.split('\n').filter((line) => /^(TOKEN=\$\()?curl /.test(line));
    expect(lines).toHaveLength(4);
    const pasted = await run('bash', ['-c', lines.join('\n')]);
    expect(pasted.stdout).toContain('"success":true');
    expect(pasted.stdout).toContain('[{"type":"TRANSFER_TO_SKILL","payload":{"skillId":"vip-support"}}]');
    expect(pasted.stdout).toContain('[{"type":"TRANSFER_TO_SKILL","payload":{"skillId":"regular-support"}}]');
    expect(pasted.stdout).toContain('[{"type":"TRANSFER_TO_SKILL","payload":{"skillId":"regular-support"}}]');

    const [, email, password] = /console +(\S+) +(\S+)/.exec(stdout) ?? [];
    const signIn = await fetch(`${url}/console/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(signIn.status).toBe(200);

    const files = await readdir(join(first.folder, 'data'));
    expect(files).toContain('demo-credentials.json');
    for (const file of files) expect((await stat(join(first.folder, 'data', file))).mode & 0o077).toBe(0);

    first.process.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    const second = await start({}, first.folder);
    await second.listening();
    await expect.poll(() => second.output().stdout).toContain('Conversation Orchestrator is at');
    await expect
      .poll(() => second.output().stdout)
      .toContain('credentials are in data/demo-credentials.json');
    expect(second.output().stdout).not.toContain(password);
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('lets a request under way finish, takes no other, and ends with exit code 0', async () => {
    const server = await start();
    const { port } = new URL(await server.listening());
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const body = 'grant_type=other';
    const head = `POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
    socket.write(head + body.slice(0, 5));
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    server.process.kill(signal);
    await expect.poll(() => server.output().stdout).toContain('"stopping"');
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/healthz`).then(
          () => 'served',
          () => 'refused',
        ),
      )
      .toBe('refused');
    socket.write(body.slice(5));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .*unsupported_grant_type/s);
    expect(await server.ended()).toBe(0);
    expect(server.output().stdout).toContain('"stopped"');
  });
});

test('a request that never ends does not keep the process from ending', async () => {
  const server = await start({ SHUTDOWN_TIMEOUT_SECONDS: '1' });
  const { port } = new URL(await server.listening());
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended()).toBe(0);
});
