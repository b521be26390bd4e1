import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionLogEntry, FunctionLogStore } from './function-log-store.ts';

/** A store under test, and how to let go of it. */
export type FunctionLogFixture = { readonly store: FunctionLogStore; dispose(): Promise<void> };

const MOST = 5;
let count = 0;

function entry(functionName: string, differing: Partial<FunctionLogEntry> = {}): FunctionLogEntry {
  count += 1;
  const id = `entry-${String(count).padStart(4, '0')}`;
  return {
    id,
    accountId: 'one',
    functionName,
    at: 1_000,
    source: 'manual',
    logs: [],
    tookMs: 3,
    ...differing,
  };
}

/** What every log of functions must do. */
export function describeFunctionLogStore(name: string, open: () => Promise<FunctionLogFixture>): void {
  describe(name, () => {
    let fixture: FunctionLogFixture;
    let store: FunctionLogStore;
    const list = (functionName: string, accountId = 'one') =>
      store.list({ accountId, functionName, limit: 100 });

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());

    it('gives back an entry as it was, whatever its texts are', async () => {
      const failed = entry('f', {
        by: { kind: 'user', id: 'ana', name: 'Ana' },
        error: { code: 'CODE', message: 'nul \u0000, half a 😀: \ud83d' },
        logs: [{ level: 'warn', text: 'ü\u0000' }],
        tookMs: 1.25,
      });
      await store.append([failed], [], MOST);
      expect(await list('f')).toEqual([failed]);
      expect(await list('g')).toEqual([]);
      expect(await list('f', 'two')).toEqual([]);
    });

    it('adds no entry twice', async () => {
      const once = entry('twice');
      await store.append([once], [], MOST);
      await store.append([once, entry('twice')], [], MOST);
      expect(await list('twice')).toHaveLength(2);
    });

    it('lists newest first, in pages that continue within a millisecond', async () => {
      const entries = [1, 2, 2, 2, 3].map((at) => entry('pages', { at }));
      await store.append(entries, [], MOST);
      const expected = entries.map(({ id }) => id).reverse();
      const first = await store.list({ accountId: 'one', functionName: 'pages', limit: 2 });
      const after = first[1];
      if (after === undefined) throw new Error('the page is too short');
      const rest = await store.list({ accountId: 'one', functionName: 'pages', after, limit: 100 });
      expect([...first, ...rest].map(({ id }) => id)).toEqual(expected);
    });

    it('keeps the newest of each function, and counts each apart', async () => {
      const many = Array.from({ length: 8 }, (_, at) => entry('many', { at }));
      await store.append([...many, entry('few'), entry('many', { accountId: 'two' })], [], MOST);
      expect((await list('many')).map(({ at }) => at)).toEqual([7, 6, 5, 4, 3]);
      expect(await list('few')).toHaveLength(1);
      expect(await list('many', 'two')).toHaveLength(1);
      await store.append([entry('many', { at: 1 }), entry('many', { at: 9 })], [], MOST);
      expect((await list('many')).map(({ at }) => at)).toEqual([9, 7, 6, 5, 4]);
    });

    it('keeps the latest times, in whatever order they come', async () => {
      const note = (functionName: string, lastRunAt: number, lastFailedAt?: number, accountId = 'acts') =>
        store.append(
          [],
          [{ accountId, functionName, lastRunAt, ...(lastFailedAt !== undefined && { lastFailedAt }) }],
          MOST,
        );
      await note('f', 5);
      expect(await store.activity('acts')).toEqual(new Map([['f', { lastRunAt: 5 }]]));
      await note('f', 7, 6);
      await note('f', 4, 4);
      await note('f', 3);
      await note('g', 1, 1);
      await note('f', 99, 99, 'others');
      expect(await store.activity('acts')).toEqual(
        new Map([
          ['f', { lastRunAt: 7, lastFailedAt: 6 }],
          ['g', { lastRunAt: 1, lastFailedAt: 1 }],
        ]),
      );
    });

    it('deletes what is older than a moment, of one account, oldest first, no more than asked for', async () => {
      const ofAccount = (accountId: string) => [10, 20, 30].map((at) => entry('old', { accountId, at }));
      const activity = ['old', 'older'].map((functionName, at) => ({
        accountId: 'sweep',
        functionName,
        lastRunAt: 30 - at * 20,
      }));
      await store.append([...ofAccount('sweep'), ...ofAccount('spared')], activity, MOST);
      expect(await store.deleteBefore('sweep', 30, 1)).toBe(1);
      expect((await list('old', 'sweep')).map(({ at }) => at)).toEqual([30, 20]);
      expect(await store.deleteBefore('sweep', 30, 10)).toBe(1);
      expect(await store.deleteBefore('sweep', 30, 10)).toBe(0);
      expect((await list('old', 'sweep')).map(({ at }) => at)).toEqual([30]);
      expect([...(await store.activity('sweep')).keys()]).toEqual(['old']);
      expect(await list('old', 'spared')).toHaveLength(3);
    });
  });
}
