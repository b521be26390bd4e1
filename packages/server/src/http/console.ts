import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Problem } from '@conversation-orchestrator/api';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where the console is built to, seen from the sources of the server and from its own build. */
const BUILDS = ['../../../console/dist/', '../../console/dist/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The folder of the built console; undefined where it is not built. */
export function findConsole(): string | undefined {
  return BUILDS.find((folder) => existsSync(`${folder}index.html`));
}

/** Serves the console: its files as they are, and its one page for every address that is not the API's, under a strict content policy. */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(`${folder}index.html`);
  await app.register(async (site) => {
    await site.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    });
    await site.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders,
    });
    site.get('/*', async (request, reply) => {
      if (!asksForPage(request)) throw new Problem('UNKNOWN_ROUTE');
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    });
  });
}

/** Built files have a hash of their content in their name, but for those beside the page. */
function setHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  const lasting = path.includes('/assets/') || path.includes('\\assets\\');
  reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}

const NOT_PAGES = /^\/(v\d+|oauth2|docs|console|assets|\.well-known)(\/|$)/;

/** Whether a browser asks for something to show, at an address that can be a page. */
function asksForPage({ url, headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html') && !NOT_PAGES.test(url);
}

// Styles are set by scripts of this server: a style element is as good as a style attribute. Scripts are files, and nothing else.
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
