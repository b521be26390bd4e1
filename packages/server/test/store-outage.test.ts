import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/storage/database.ts';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../src/testing/start-test-server.ts';
import { TEST_DIALECTS, type TestDatabase } from '../src/testing/test-databases.ts';

const { id: accountId } = TEST_ACCOUNT;
const HELLO = [{ type: 'SEND_MESSAGE', payload: { message: 'Hello' } }];
const POLICIES = [
  { id: 'gold', name: 'Gold', enabled: true, expression: "orchestrator.tier == 'gold'", actions: HELLO },
  {
    id: 'slow',
    name: 'Slow',
    enabled: true,
    expression: "conversation.currentSkillId == '1'",
    actions: HELLO,
  },
  {
    id: 'rest',
    name: 'Rest',
    enabled: true,
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'rest' } }],
  },
];

/** Makes a table fail whoever reads it, until it is called again with the names the other way round. */
function rename(database: Database, from: string, to: string): Promise<void> {
  return database.write(async (transaction) => {
    await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(transaction);
  });
}

describe.each(TEST_DIALECTS)('while a part of the store is down, on $name', ({ open }) => {
  let opened: TestDatabase;
  let server: TestServer;
  let token: string;
  beforeEach(async () => {
    opened = await open();
    server = await startTestServer({ database: opened.database });
    token = await server.logIn();
    const json = { version: 1, policies: POLICIES };
    await server.send('POST', `/v2/accounts/${accountId}/policies/import`, { token, json });
  });
  afterEach(async () => {
    await server.stop();
    await opened.dispose();
  });

  const ask = () =>
    server.send('POST', '/v2/policy/nextaction', { token, json: { accountId, conversationId: 'c1' } });

  it('what needs it is an ERROR, the rest is decided, and the answer says it is degraded', async () => {
    await rename(opened.database, 'context_documents', 'gone');
    const { body, headers, status } = await ask();
    expect({ status, body }).toEqual({ status: 200, body: POLICIES[2]?.actions });
    expect(headers.get('decision-outcome')).toBe('MATCHED');
    expect(headers.get('decision-degraded')).toBe('orchestrator.tier');
    const entry = await server.send(
      'GET',
      `/v2/accounts/${accountId}/policy-logs/${headers.get('next-action-id')}`,
      { token },
    );
    expect(entry.body).toMatchObject({
      degraded: ['orchestrator.tier'],
      unavailable: { 'orchestrator.tier': expect.any(String) },
      policies: [{ state: 'ERROR' }, { state: 'FALSE' }, { state: 'TRUE' }],
    });
    expect(JSON.stringify(entry.body)).not.toMatch(/context_documents|no such table|does not exist/);
    await rename(opened.database, 'gone', 'context_documents');
    expect((await ask()).headers.get('decision-degraded')).toBeNull();
  });

  it('parts fail one by one', async () => {
    await rename(opened.database, 'conversations', 'gone');
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('decision-degraded')).toBe('conversation.currentSkillId');
  });

  it('a decision that cannot be written down is answered all the same', async () => {
    await rename(opened.database, 'decisions', 'gone');
    expect(await ask()).toMatchObject({ status: 200, body: POLICIES[2]?.actions });
  });

  it('policies that cannot be loaded are 503, and never an answer that nothing matched', async () => {
    await rename(opened.database, 'policies', 'gone');
    // Another process, which has not loaded them before.
    const other = await startTestServer({ database: opened.database });
    try {
      const { body, headers, status } = await other.send('POST', '/v2/policy/nextaction', {
        token: await other.logIn(),
        json: { accountId },
      });
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'POLICIES_UNAVAILABLE' } });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      const path = `/v1/account/${accountId}/next-actions`;
      expect(await other.send('GET', path, { apiKey: TEST_ACCOUNT.apiKey })).toMatchObject({ status: 503 });
    } finally {
      await other.stop();
    }
  });
});
