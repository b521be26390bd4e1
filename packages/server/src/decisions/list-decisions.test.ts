import type { Policy } from '@conversation-orchestrator/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../audit/actor.ts';
import type { Position } from '../cursor.ts';
import { createMemoryRoutingStore } from '../policies/memory-routing-store.ts';
import { RulesetCache } from '../policies/ruleset-cache.ts';
import { decisionRecord, decisionRecords } from '../testing/decision-record.ts';
import { standingClock } from '../testing/standing-clock.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { type DecisionPage, type DecisionQuery, listDecisions } from './list-decisions.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';

const accountId = 'account-a';

function policy(id: string, expression: string, enabled = true): Policy {
  return { id, name: id, enabled, expression, actions: [{ type: 'SEND_MESSAGE', payload: { message: id } }] };
}

/** What a policy list makes of the facts of these tests is written out here, not decided: the list must show what was recorded. */
const won = (policyId: string) => ({ outcome: 'MATCHED', policyId, policyName: policyId }) as const;

describe('listing decisions', () => {
  let store: DecisionStore;
  let rulesets: RulesetCache;

  beforeEach(() => {
    store = createMemoryDecisionStore();
    rulesets = new RulesetCache(createMemoryRoutingStore(standingClock()));
  });

  const setPolicies = async (policies: readonly Policy[]): Promise<number> => {
    const by = { accountId, actor: SYSTEM };
    const changed = await rulesets.change(by, (current) => ({
      policies,
      attributes: [],
      calendars: [],
      functions: [],
      fallbackActions: current.fallbackActions,
    }));
    return changed.revision;
  };

  const list = (query: Partial<DecisionQuery> = {}): Promise<DecisionPage> =>
    listDecisions({ store, rulesets }, { accountId, limit: 20, summary: false, ...query });

  const idsOf = ({ entries }: DecisionPage) => entries.map(({ nextActionId }) => nextActionId);

  /** All pages, one after the other, and how many they were. */
  async function listAll(
    query: Partial<DecisionQuery>,
  ): Promise<{ readonly ids: readonly string[]; readonly pages: number }> {
    const ids: string[] = [];
    let after: Position | undefined;
    for (let pages = 1; ; pages++) {
      const page = await list({ ...query, ...(after && { after }) });
      ids.push(...idsOf(page));
      after = page.next;
      if (!after || pages > 500) return { ids, pages };
    }
  }

  const append = (...records: readonly DecisionRecord[]) => store.appendAll(records);

  const numbered = (...changes: readonly Partial<DecisionRecord>[]): readonly DecisionRecord[] =>
    decisionRecords(changes.length, { accountId }).map((record, at) => ({ ...record, ...changes[at] }));

  test('shows the trace of each, or leaves it out of a summary', async () => {
    const revision = await setPolicies([policy('p1', 'a.one == 1')]);
    await append(decisionRecord({ accountId, revision, ...won('p1'), facts: new Map([['a.one', 1]]) }));
    const [entry] = (await list()).entries;
    expect(entry).toMatchObject({
      policyId: 'p1',
      attributes: { 'a.one': 1 },
      policies: [{ state: 'TRUE' }],
    });
    const [summary] = (await list({ summary: true })).entries;
    expect(summary).not.toHaveProperty('attributes');
    expect(summary).not.toHaveProperty('policies');
    expect(summary).toMatchObject({ policyId: 'p1', revision });
  });

  test('explains each decision with the policies of its time', async () => {
    const first = await setPolicies([policy('p1', 'a.one == 1')]);
    const second = await setPolicies([policy('p1', 'a.one == 2')]);
    await append(
      ...numbered(
        { revision: first, facts: new Map([['a.one', 1]]), ...won('p1') },
        { revision: second, facts: new Map([['a.one', 1]]) },
      ),
    );
    const states = (await list()).entries.map(({ policies }) => policies?.[0]?.state);
    expect(states).toEqual(['FALSE', 'TRUE']);
  });

  test('leaves the trace out where nothing is kept of a revision', async () => {
    await append(decisionRecord({ accountId, revision: 99 }));
    const [entry] = (await list()).entries;
    expect(entry?.nextActionId).toBe('decision-1');
    expect(entry).not.toHaveProperty('policies');
  });

  test('says where to continue as long as there is more, and not on the last page', async () => {
    await append(...decisionRecords(6, { accountId, revision: 0 }));
    const first = await list({ limit: 3 });
    expect(first.next).toEqual({ at: expect.any(Number), id: 'decision-00004' });
    const second = await list({ limit: 3, ...(first.next && { after: first.next }) });
    expect(idsOf(second)).toEqual(['decision-00003', 'decision-00002', 'decision-00001']);
    expect(second.next).toBeUndefined();
  });

  test('shows every decision once while newer ones arrive', async () => {
    const records = decisionRecords(40, { accountId, revision: 0 });
    await append(...records.slice(0, 30));
    const seen: string[] = [];
    let after: Position | undefined;
    for (let page = 0; page < 20; page++) {
      const { entries, next } = await list({ limit: 4, ...(after && { after }) });
      seen.push(...entries.map(({ nextActionId }) => nextActionId));
      await append(...records.slice(30 + page, 31 + page));
      if (!next) break;
      after = next;
    }
    expect(seen).toEqual(
      records
        .slice(0, 30)
        .map(({ nextActionId }) => nextActionId)
        .reverse(),
    );
  });

  describe('by what the record says', () => {
    beforeEach(() =>
      append(
        ...numbered(
          { conversationId: 'c1', ...won('p1') },
          { conversationId: 'c1' },
          { conversationId: 'c2', ...won('p1') },
          { conversationId: 'c2', ...won('p2') },
          { outcome: 'FALLBACK' },
        ),
      ),
    );

    test.each<[Partial<DecisionQuery>, readonly number[]]>([
      [{}, [5, 4, 3, 2, 1]],
      [{ conversationId: 'c1' }, [2, 1]],
      [{ policyId: 'p1' }, [3, 1]],
      [{ outcome: 'MATCHED' }, [4, 3, 1]],
      [{ conversationId: 'c2', policyId: 'p1' }, [3]],
      [{ conversationId: 'c1', outcome: 'NO_MATCHED_RULES' }, [2]],
      [{ policyId: 'p1', outcome: 'MATCHED' }, [3, 1]],
      [{ policyId: 'p1', outcome: 'FALLBACK' }, []],
      [{ state: 'TRUE' }, []],
      [{ conversationId: 'c3' }, []],
      [{ from: Date.UTC(2030, 0, 15, 12, 0, 1), to: Date.UTC(2030, 0, 15, 12, 0, 3) }, [3, 2]],
      [{ from: Date.UTC(2030, 0, 15, 12, 0, 1), conversationId: 'c1' }, [2]],
    ])('%o', async (query, numbers) => {
      const ids = numbers.map((number) => `decision-0000${number}`);
      expect(await list({ summary: true, ...query })).toEqual({
        entries: ids.map((nextActionId) => expect.objectContaining({ nextActionId })),
      });
    });

    test('shows nothing of another account', async () => {
      expect(idsOf(await list({ accountId: 'account-b' }))).toEqual([]);
    });
  });

  describe('by the state of a policy', () => {
    beforeEach(async () => {
      const revision = await setPolicies([
        policy('first', `a.one == 1`),
        policy('second', `a.two > 1`),
        policy('off', `true`, false),
        policy('last', `a.one == 3`),
      ]);
      const base = { revision };
      await append(
        ...numbered(
          { ...base, ...won('first'), facts: new Map([['a.one', 1]]) },
          {
            ...base,
            unavailable: new Map([['a.two', 'down']]),
            facts: new Map([['a.one', 2]]),
            degraded: ['a.two'],
          },
          {
            ...base,
            facts: new Map<string, number | string>([
              ['a.one', 2],
              ['a.two', 'text'],
            ]),
          },
          {
            ...base,
            ...won('last'),
            facts: new Map([
              ['a.one', 3],
              ['a.two', 0],
            ]),
          },
          { ...base, ...won('second'), askedPolicyId: 'second', facts: new Map([['a.two', 2]]) },
        ),
      );
    });

    test.each<[Partial<DecisionQuery>, readonly number[]]>([
      [{ state: 'TRUE' }, [5, 4, 1]],
      [{ state: 'TRUE', policyId: 'last' }, [4]],
      [{ state: 'ERROR' }, [2]],
      [{ state: 'ERROR', policyId: 'second' }, [2]],
      [{ state: 'ERROR', policyId: 'first' }, []],
      [{ state: 'INVALID' }, [3]],
      [{ state: 'INVALID', policyId: 'second' }, [3]],
      [{ state: 'FALSE' }, [4, 3, 2]],
      [{ state: 'FALSE', policyId: 'first' }, [4, 3, 2]],
      [{ state: 'NOT_REACHED' }, [1]],
      [{ state: 'NOT_REACHED', policyId: 'last' }, [1]],
      [{ state: 'NOT_REACHED', policyId: 'off' }, []],
      [{ state: 'DISABLED' }, [4, 3, 2, 1]],
      [{ state: 'DISABLED', policyId: 'first' }, []],
      [{ state: 'FALSE', policyId: 'of no list' }, []],
      [{ state: 'TRUE', outcome: 'FALLBACK' }, []],
      [{ state: 'FALSE', outcome: 'MATCHED' }, [4]],
    ])('%o', async (query, numbers) => {
      const ids = numbers.map((number) => `decision-0000${number}`);
      for (const summary of [true, false]) expect(idsOf(await list({ ...query, summary }))).toEqual(ids);
    });
  });

  describe('within bounds', () => {
    test('looks at a bounded number of decisions per page, and finds what is far back on a later one', async () => {
      const revision = await setPolicies([policy('p1', 'a.one > 1')]);
      const fitting = decisionRecord({ accountId, revision, unavailable: new Map([['a.one', 'down']]) });
      await append(fitting, ...decisionRecords(5_000, { accountId, revision, at: fitting.at + 1 }));
      const first = await list({ state: 'ERROR' });
      expect(first.entries).toEqual([]);
      expect(first.next?.id).toBe('decision-03001');
      const { ids, pages } = await listAll({ state: 'ERROR' });
      expect(ids).toEqual(['decision-1']);
      expect(pages).toBe(3);
    });

    test('makes pages shorter where policies are many', async () => {
      const policies = Array.from({ length: 6_000 }, (_, at) => policy(`p${at}`, `a.one == ${at}`));
      const revision = await setPolicies(policies);
      await append(...decisionRecords(7, { accountId, revision, facts: new Map([['a.one', -1]]) }));
      const { ids, pages } = await listAll({});
      expect(ids).toHaveLength(7);
      expect(pages).toBeGreaterThan(1);
      expect((await list()).entries.length).toBeLessThan(7);
      expect((await list({ summary: true })).entries).toHaveLength(7);
    });

    test('makes pages shorter where entries are large', async () => {
      const revision = await setPolicies([policy('p1', `a.text == 'y'`)]);
      const facts = new Map([['a.text', 'x'.repeat(200_000)]]);
      await append(...decisionRecords(50, { accountId, revision, facts }));
      const page = await list({ limit: 50 });
      expect(JSON.stringify(page).length).toBeLessThan(5_000_000);
      expect(page.next).toBeDefined();
      expect((await listAll({ limit: 50 })).ids).toHaveLength(50);
    });

    test('repeats no large value for every condition that compares it', async () => {
      const revision = await setPolicies([
        policy('p1', `a.text == 'y' and a.text != 'z' and contains(a.list, 'x')`),
      ]);
      const facts = new Map<string, string | readonly number[]>([
        ['a.text', 'x'.repeat(3_000)],
        ['a.list', Array(1_000).fill(7)],
      ]);
      await append(decisionRecord({ accountId, revision, facts }));
      const [entry] = (await list()).entries;
      const conditions = entry?.policies?.[0]?.conditions;
      expect(conditions?.map((condition) => Object.keys(condition).sort())).toEqual([
        ['right', 'state', 'text'],
        ['right', 'state', 'text'],
        ['right', 'state', 'text'],
      ]);
      expect(entry?.attributes).toEqual(Object.fromEntries(facts));
    });
  });
});
