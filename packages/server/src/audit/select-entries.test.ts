import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../storage/database.ts';
import { TEST_DIALECTS, type TestDatabase } from '../testing/test-databases.ts';
import type { AuditQuery } from './audit-log.ts';
import { recordAudit } from './record-audit.ts';
import { selectEntries } from './select-entries.ts';

const FILTERS: readonly (readonly [index: string, filter: Partial<AuditQuery>])[] = [
  ['audit_log_by_time', {}],
  ['audit_log_by_actor_id', { actorId: 'actor 1' }],
  ['audit_log_by_action', { action: 'action 1' }],
  ['audit_log_by_actor_id_and_action', { actorId: 'actor 1', action: 'action 1' }],
];

const BOUNDS: readonly Partial<AuditQuery>[] = [
  {},
  { to: 900 },
  { after: { at: 900, id: 'entry 900' } },
  { from: 1, to: 950, after: { at: 900, id: 'entry 900' } },
];

/** What finds the rows, one line per step. */
const EXPLAIN = {
  sqlite: { prefix: 'explain query plan', line: 'detail', searches: /SCAN|TEMP B-TREE/ },
  postgres: { prefix: 'explain', line: 'QUERY PLAN', searches: /Seq Scan|Sort|Filter/ },
} as const;

async function explain({ dialect, read }: Database, query: AuditQuery): Promise<string> {
  const { sql: text, parameters } = selectEntries(read, query).compile();
  const { prefix, line } = EXPLAIN[dialect];
  const plan = await read.executeQuery<Readonly<Record<string, string>>>(
    CompiledQuery.raw(`${prefix} ${text}`, [...parameters]),
  );
  return plan.rows.map((row) => row[line]).join('\n');
}

/** Enough for PostgreSQL, which plans by what a table holds, to need an index. */
async function fill(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    for (let at = 0; at < 3_000; at++) {
      await recordAudit(transaction, {
        id: `entry ${at}`,
        accountId: `account ${at % 2}`,
        at,
        actor: { kind: 'user', id: `actor ${at % 3}`, name: 'Ana' },
        action: `action ${at % 5}`,
        target: 'thing',
      });
    }
  });
  await database.write((transaction) => sql`analyze audit_log`.execute(transaction));
}

describe.each(TEST_DIALECTS)('entries of the audit log in $name', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    await fill(opened.database);
  });
  afterAll(() => opened.dispose());

  test.each(FILTERS)('are found and ordered by %s alone', async (index, filter) => {
    const { searches } = EXPLAIN[opened.database.dialect];
    for (const bound of BOUNDS) {
      const plan = await explain(opened.database, { accountId: 'account 1', limit: 10, ...filter, ...bound });
      expect(plan).toContain(index);
      expect(plan).not.toMatch(searches);
    }
  });
});
