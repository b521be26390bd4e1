import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it came in over the network. */
export type Received = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** What is answered; `break` cuts the connection, `never` lets it hang. */
export type Scripted =
  | 'break'
  | 'never'
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string;
    };

/** What a test has answered; `count` is 1 for the first request. */
export type Script = (request: Received, count: number) => Scripted;

/** A real HTTP server that answers as a test says, and remembers what it was asked. */
export type ScriptedServer = { readonly url: string; readonly received: readonly Received[] };

/** Starts a server on a free port of this machine, until the test that calls this has finished. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const received: Received[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming);
    received.push(request);
    reply(response, script(request, received.length));
  });
  onTestFinished(() => close(server));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = '', url = '', headers } = incoming;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function reply(response: ServerResponse, scripted: Scripted): void {
  if (scripted === 'never') return;
  if (scripted === 'break') {
    response.destroy();
    return;
  }
  const { status = 200, headers = {}, json, text } = scripted;
  const type = json === undefined ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(json === undefined ? text : JSON.stringify(json));
}

/** A refusal as the service writes it. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Scripted {
  const json = {
    type: `/docs/errors#${code}`,
    title: code,
    status,
    code,
    detail: `it is ${code}`,
    requestId: 'req-7',
  };
  return { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers }, json };
}
