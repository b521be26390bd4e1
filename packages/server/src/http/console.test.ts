import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { serveConsole } from './console.ts';

const SCRIPT = 'export const a = 1;'.repeat(100);

async function withConsole(use: (app: ReturnType<typeof fastify>) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<h1>Console</h1>');
  await writeFile(join(folder, 'assets', 'a-1.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
  const app = fastify();
  await serveConsole(app, `${folder}/`);
  await use(app);
  await app.close();
  await rm(folder, { recursive: true });
}

test('a script goes over the wire compressed to who reads that, and as it is to others', () =>
  withConsole(async (app) => {
    const url = '/assets/a-1.js';
    const compressed = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(compressed.rawPayload).toEqual(gzipSync(SCRIPT));
    const plain = await app.inject({ url });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body).toBe(SCRIPT);
  }));

test('every address that can be a page is the one page, and no other address is', () =>
  withConsole(async (app) => {
    const headers = { accept: 'text/html' };
    for (const url of ['/', '/policies', '/policies/vip/edit?x=1'])
      expect((await app.inject({ url, headers })).body).toBe('<h1>Console</h1>');
    for (const url of ['/v2/nothing', '/docs/nothing', '/assets/gone.js'])
      expect((await app.inject({ url, headers })).statusCode).not.toBe(200);
    expect((await app.inject({ url: '/policies' })).statusCode).not.toBe(200);
  }));
