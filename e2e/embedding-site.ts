import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else, with one page, on an origin of its own. */
export type EmbeddingSite = { readonly url: string; close(): Promise<void> };

/** Styles that would spoil everything they reached. */
const STYLES = '* { font-size: 40px; color: red; background: yellow; border-radius: 0 !important; }';

/** Starts a site whose page has the given body, under a policy that lets in the scripts of one other origin and nothing inline. */
export async function startEmbeddingSite(body: string, scriptOrigin: string): Promise<EmbeddingSite> {
  const policy = `default-src 'none'; style-src 'self'; script-src ${scriptOrigin}; connect-src ${scriptOrigin}; img-src data:`;
  const page = `<!doctype html><html lang="en"><head><title>A shop</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/styles.css"><link rel="icon" href="data:,"></head><body><main><h1>A shop</h1></main>${body}</body></html>`;
  const server = createServer(({ url }, response) => {
    const isStyles = url === '/styles.css';
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', isStyles ? 'text/css' : 'text/html; charset=utf-8');
    response.end(isStyles ? STYLES : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
