import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** Where the widget is built to, seen from the sources of the server and from its own build. */
const BUILDS = ['../../../widget/dist/widget.js', '../../widget/dist/widget.js'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The built widget; undefined where it is not built. */
export function findWidget(): string | undefined {
  return BUILDS.find((file) => existsSync(file));
}

/** Serves the script that pages of other origins embed. Its address stays, so it is asked for again soon, and sent only when it has changed. */
export async function serveWidget(app: FastifyInstance, file: string): Promise<void> {
  const script = await readFile(file);
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`;
  app.get('/widget.js', async (request, reply) => {
    reply
      .header('cache-control', 'public, max-age=300')
      .header('etag', etag)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-content-type-options', 'nosniff');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/javascript; charset=utf-8').send(script);
  });
}
