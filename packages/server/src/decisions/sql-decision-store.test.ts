import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionRecord, decisionRecords } from '../testing/decision-record.ts';
import { TEST_DIALECTS, type TestDatabase } from '../testing/test-databases.ts';
import { describeDecisionStore } from './decision-store.suite.ts';
import { selectDecisions } from './select-decisions.ts';
import { createSqlDecisionStore } from './sql-decision-store.ts';

for (const { name, open } of TEST_DIALECTS) {
  describeDecisionStore(name, async () => {
    const { database, dispose } = await open();
    return { store: createSqlDecisionStore(database), dispose };
  });

  describe(`decisions in ${name}`, () => {
    let opened: TestDatabase;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.dispose());

    test('keeps nothing of a batch the database refuses, neither decisions nor counts', async () => {
      const store = createSqlDecisionStore(opened.database);
      const accountId = 'refused';
      const wrong = decisionRecord({ accountId, outcome: null as unknown as 'FALLBACK' });
      await expect(store.appendAll([...decisionRecords(3, { accountId }), wrong])).rejects.toThrow();
      expect(await store.list({ accountId, limit: 10 })).toEqual([]);
      expect(await store.usage({ accountId, interval: 'hour', from: 0, to: 1e14, limit: 10 })).toEqual([]);
    });

    test('counts every decision when several nodes write the same hour at once', async () => {
      const accountId = 'shared';
      const nodes = Array.from({ length: 4 }, () => createSqlDecisionStore(opened.database));
      const policies = ['p1', 'p2', 'p3', 'p4', 'p5'];
      await Promise.all(
        nodes.flatMap((node, at) =>
          [1, 2, 3].map((batch) =>
            node.appendAll(
              policies.map((policyId) =>
                decisionRecord({
                  accountId,
                  outcome: 'MATCHED',
                  policyId,
                  nextActionId: `${at}-${batch}-${policyId}`,
                }),
              ),
            ),
          ),
        ),
      );
      const [node] = nodes;
      const counts = await node?.usage({ accountId, interval: 'day', from: 0, to: 1e14, limit: 10 });
      expect(counts?.map(({ count }) => count)).toEqual([12, 12, 12, 12, 12]);
    });

    const keys = [
      { index: 'decisions_by_time' },
      { index: 'decisions_by_conversation_id', key: { name: 'conversationId', value: 'c' } },
      { index: 'decisions_by_policy_id', key: { name: 'policyId', value: 'p' } },
      { index: 'decisions_by_outcome', key: { name: 'outcome', value: 'FALLBACK' } },
    ] as const;

    const bounds = [
      {},
      { to: 2 },
      { after: { at: 1, id: 'd' } },
      { from: 1, to: 2, after: { at: 1, id: 'd' } },
    ];

    // PostgreSQL plans by what a table holds, and this one holds next to nothing.
    test.runIf(name === 'SQLite').each(keys)(
      'finds and orders by $index alone',
      async ({ index, ...key }) => {
        const { read } = opened.database;
        for (const bound of bounds) {
          const { sql, parameters } = selectDecisions(read, {
            accountId: 'a',
            limit: 10,
            ...bound,
            ...key,
          }).compile();
          const plan = await read.executeQuery<{ readonly detail: string }>(
            CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
          );
          expect(plan.rows.map(({ detail }) => detail)).toEqual([
            expect.stringContaining(`USING INDEX ${index} (`),
          ]);
        }
      },
    );
  });
}
