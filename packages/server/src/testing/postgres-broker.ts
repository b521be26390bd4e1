import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { PostgresServer } from './postgres-server.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of this machine at which a test is told the URL of PostgreSQL. */
    readonly postgresBrokerPort: number;
  }
}

let broker: Server | undefined;
let starting: Promise<PostgresServer> | undefined;

/**
 * Runs once per test run, before all tests. Starts PostgreSQL when the first test asks for it: a run in which none does pays nothing.
 * All tests of the run share it.
 */
export async function setup(project: TestProject): Promise<void> {
  broker = createServer((connection) => {
    starting ??= startPostgres();
    starting.then(
      (server) => connection.end(JSON.stringify({ url: server.url('postgres') })),
      (error: unknown) => connection.end(JSON.stringify({ error: String(error) })),
    );
  }).listen(0, '127.0.0.1');
  await once(broker, 'listening');
  const address = broker.address();
  if (typeof address === 'object' && address) project.provide('postgresBrokerPort', address.port);
}

/** Runs once, after all tests. */
export async function teardown(): Promise<void> {
  broker?.close();
  const server = await starting?.catch(() => undefined);
  await server?.stop();
}
