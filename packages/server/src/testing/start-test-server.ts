import { Writable } from 'node:stream';
import { applyBootstrap } from '../accounts/apply-bootstrap.ts';
import { parseBootstrapDocument } from '../accounts/bootstrap-document.ts';
import { type Clock, systemClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { createApp } from '../create-app.ts';
import type { Stores } from '../create-stores.ts';
import { randomId } from '../ids.ts';
import { createLogger } from '../observability/logger.ts';
import type { Database } from '../storage/database.ts';
import { type SendOptions, sendRequest, type TestAnswer } from './send-request.ts';
import { openTestSqlite } from './test-databases.ts';

/** What every test server has: two accounts, each with a v1 key, a client that may do everything, and an administrator. */
export const TEST_ACCOUNT = {
  id: 'le12345678',
  apiKey: 'v1-key-of-le12345678',
  clientId: 'client-1',
  secret: 'secret-of-client-1',
  email: 'ana@example.com',
  password: 'password of Ana',
} as const;

export const OTHER_ACCOUNT = {
  id: 'le87654321',
  apiKey: 'v1-key-of-le87654321',
  clientId: 'client-2',
  secret: 'secret-of-client-2',
  email: 'bob@example.com',
  password: 'password of Bob',
} as const;

/** The same on all nodes of a test. */
const SECRET_KEY = Buffer.alloc(32, 'k').toString('base64');

export type TestAccount = typeof TEST_ACCOUNT | typeof OTHER_ACCOUNT;

export type TestServerOptions = {
  /** Left out, an empty SQLite database that is removed with the server. */
  readonly database?: Database;
  readonly clock?: Clock;
  readonly config?: Partial<Config>;
};

/** A server that serves on a port of its own, as a process would, without being one. */
export type TestServer = {
  readonly url: string;
  readonly stores: Stores;
  /** Everything it has logged, at level debug. */
  readonly log: () => string;
  /** Sends a request, and throws when the answer is not one the endpoint table documents. */
  send(method: string, path: string, options?: SendOptions): Promise<TestAnswer>;
  /** Logs the client of an account in. */
  logIn(account?: TestAccount): Promise<string>;
  stop(): Promise<void>;
};

/** Starts a server with two accounts over real HTTP. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { clock = systemClock } = options;
  const own = options.database ? undefined : await openTestSqlite();
  const database = options.database ?? own?.database;
  if (!database) throw new Error('there is no database');
  const config = {
    ...readConfig({ PORT: '0', ORCHESTRATOR_SECRET_KEY: SECRET_KEY }),
    shutdownTimeoutSeconds: 1,
    ...options.config,
  };
  const log: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      log.push(String(chunk));
      done();
    },
  });
  const logger = createLogger({ level: 'debug', destination });
  const app = await createApp({ config, database, clock, newId: randomId, logger });
  const onDifference = () => {};
  const parts = { stores: app.stores.access, audit: app.audit, clock, newId: randomId, onDifference };
  await applyBootstrap(parts, BOOTSTRAP);
  const url = await app.listen();
  const send: TestServer['send'] = (method, path, request = {}) => sendRequest(url, method, path, request);
  return {
    url,
    stores: app.stores,
    log: () => log.join(''),
    send,
    logIn: async (account = TEST_ACCOUNT) => {
      const { body } = await send('POST', '/v2/authenticate/login', { basic: account });
      return (body as { readonly access_token: string }).access_token;
    },
    async stop() {
      await app.close();
      await own?.dispose();
    },
  };
}

const BOOTSTRAP = parseBootstrapDocument(
  JSON.stringify({ accounts: [TEST_ACCOUNT, OTHER_ACCOUNT].map(toBootstrap) }),
  'of the tests',
);

function toBootstrap({ id, apiKey, clientId, secret, email, password }: TestAccount) {
  return { id, apiKey, clients: [{ id: clientId, secret }], users: [{ email, password, role: 'admin' }] };
}
