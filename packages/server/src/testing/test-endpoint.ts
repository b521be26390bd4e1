import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { TEST_CERTIFICATE } from './test-certificate.ts';

/** A server of a customer, as a test plays it. */
export type TestEndpoint = {
  readonly port: number;
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** Requests received, with their bodies. */
  readonly received: readonly ReceivedRequest[];
  /** Connections opened so far. */
  readonly connections: () => number;
  close(): Promise<void>;
};

export type ReceivedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Of the client's end: the same for requests that came through one connection. */
  readonly clientPort: number;
};

/** How a test answers. */
export type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

/** Starts a server on a port of its own that answers every request as it is told. */
export async function startTestEndpoint(
  answer: Answer,
  protocol: 'http' | 'https' = 'http',
): Promise<TestEndpoint> {
  const received: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { headers, method = '', url = '', socket } = request;
    const body = Buffer.concat(chunks).toString();
    const one = { method, url, headers, body, clientPort: socket.remotePort ?? 0 };
    received.push(one);
    answer(response, one);
  };
  const server = protocol === 'https' ? createTlsServer(TEST_CERTIFICATE, listener) : createServer(listener);
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    received,
    connections: () => connections,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
