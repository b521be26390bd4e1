import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '../../policies/routing.ts';
import type { RoutingStore } from '../../policies/routing-store.ts';
import type { StandingClock } from '../../testing/standing-clock.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { ScheduledFunction, ScheduleStore } from './schedule-store.ts';

/** Two nodes' stores of one memory or database, and the routing they read, of the accounts `one` and `two`. */
export type ScheduleFixture = {
  readonly stores: readonly [ScheduleStore, ScheduleStore];
  readonly routing: RoutingStore;
  readonly clock: StandingClock;
  dispose(): Promise<void>;
};

const MINUTE = 60_000;

/** What everything that tells what is scheduled must do. */
export function describeScheduleStore(name: string, open: () => Promise<ScheduleFixture>): void {
  describe(name, () => {
    let fixture: ScheduleFixture;
    let store: ScheduleStore;
    beforeAll(async () => {
      fixture = await open();
      [store] = fixture.stores;
    });
    afterAll(() => fixture.dispose());

    async function setFunctions(accountId: string, functions: readonly CustomerFunction[]): Promise<void> {
      const author = { accountId, actor: { kind: 'user', id: 'ana', name: 'Ana' } } as const;
      await fixture.routing.change(author, (current) => ({ ...draftOf(current), functions }));
    }

    function code(functionName: string, schedule?: string, text = 'x'): CustomerFunction {
      return {
        kind: 'javascript',
        name: functionName,
        code: text,
        ...(schedule !== undefined && { schedule }),
      };
    }

    async function scheduledOf(accountId: string): Promise<ScheduledFunction> {
      const found = (await store.list()).find((one) => one.accountId === accountId);
      return found ?? expect.fail('it is not scheduled');
    }

    it('lists the functions with a schedule, of all accounts', async () => {
      expect(await store.list()).toEqual([]);
      const changedAt = fixture.clock.now();
      await setFunctions('one', [code('health', '*/2 * * * *'), code('other')]);
      await setFunctions('two', [code('health', '0 0 * * *')]);
      const listed = [...(await store.list())].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
      expect(listed).toEqual([
        { accountId: 'one', functionName: 'health', schedule: '*/2 * * * *', changedAt },
        { accountId: 'two', functionName: 'health', schedule: '0 0 * * *', changedAt },
      ]);
    });

    it('lets one of several first claims through, and answers it the function', async () => {
      const scheduled = await scheduledOf('one');
      const until = fixture.clock.now() + 2 * MINUTE;
      const claims = await Promise.all(
        fixture.stores.flatMap((node) => [node.claim(scheduled, until), node.claim(scheduled, until)]),
      );
      expect(claims.filter((one) => one !== undefined)).toEqual([code('health', '*/2 * * * *')]);
      expect((await scheduledOf('one')).servedUntil).toBe(until);
      expect((await scheduledOf('two')).servedUntil).toBeUndefined();
    });

    it('lets one of several later claims through', async () => {
      const scheduled = await scheduledOf('one');
      const until = (scheduled.servedUntil ?? 0) + 2 * MINUTE;
      const claims = await Promise.all(fixture.stores.map((node) => node.claim(scheduled, until)));
      expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await store.claim(scheduled, until + MINUTE)).toBeUndefined();
    });

    it('goes on where only the code was changed, and says when', async () => {
      const before = await scheduledOf('one');
      fixture.clock.advance(MINUTE);
      await setFunctions('one', [code('health', '*/2 * * * *', 'y')]);
      const after = await scheduledOf('one');
      expect(after).toEqual({ ...before, changedAt: fixture.clock.now() });
      expect(await store.claim(after, fixture.clock.now())).toEqual(code('health', '*/2 * * * *', 'y'));
    });

    it('begins anew with another schedule, for one claim of several', async () => {
      const old = await scheduledOf('one');
      await setFunctions('one', [code('health', '*/5 * * * *')]);
      const scheduled = await scheduledOf('one');
      expect(scheduled).toMatchObject({ schedule: '*/5 * * * *' });
      expect(scheduled.servedUntil).toBeUndefined();
      expect(await store.claim(old, 1)).toBeUndefined();
      const claims = await Promise.all(fixture.stores.map((node) => node.claim(scheduled, 2)));
      expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
    });

    it('answers no function that is not there any more', async () => {
      const scheduled = await scheduledOf('one');
      await setFunctions('one', [code('health')]);
      expect(await store.claim(scheduled, 3)).toBeUndefined();
      expect((await store.list()).map(({ accountId }) => accountId)).toEqual(['two']);
    });

    it('forgets schedules that there are no more, and no others', async () => {
      const kept = await scheduledOf('two');
      await store.claim(kept, 7);
      await store.sweep();
      expect((await scheduledOf('two')).servedUntil).toBe(7);
      await setFunctions('one', [code('health', '*/5 * * * *')]);
      expect((await scheduledOf('one')).servedUntil).toBeUndefined();
    });
  });
}
