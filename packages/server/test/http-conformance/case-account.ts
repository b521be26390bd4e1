import { applyBootstrap } from '../../src/accounts/apply-bootstrap.ts';
import { createAuditor } from '../../src/audit/auditor.ts';
import type { Clock } from '../../src/clock.ts';
import { randomId } from '../../src/ids.ts';
import type { TestServer } from '../../src/testing/start-test-server.ts';

/** An account with nothing in it but its v1 key and one client that may do everything. */
export type CaseAccount = {
  readonly id: string;
  readonly apiKey: string;
  readonly clientId: string;
  readonly secret: string;
};

let count = 0;

/** Adds an account that nobody has used. */
export async function addCaseAccount(server: TestServer, clock: Clock): Promise<CaseAccount> {
  count += 1;
  const id = `le${10_000_000 + count}`;
  const account = { id, apiKey: `v1-key-of-${id}`, clientId: `client-${id}`, secret: `secret-of-${id}` };
  const { apiKey, clientId, secret } = account;
  const audit = createAuditor(clock, randomId);
  const clients = [{ id: clientId, secret }];
  await applyBootstrap(
    { stores: server.stores.access, audit, clock, newId: randomId, onDifference: () => {} },
    { accounts: [{ id, apiKey, clients, users: [] }] },
  );
  return account;
}
