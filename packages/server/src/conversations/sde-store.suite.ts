import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StandingClock } from '../testing/standing-clock.ts';
import { RETENTION_MS } from './retention.ts';
import type { SdeStore } from './sde-store.ts';

/** What the suite is given: an empty store, the accounts `one` and `two`, and a clock that stands until it is moved. */
export type SdeStoreFixture = {
  readonly store: SdeStore;
  readonly clock: StandingClock;
  readonly dispose: () => Promise<void>;
};

const vip: StructuredDataEntity = { type: 'ctmrinfo', info: { ctype: 'vip', balance: 100.5, role: null } };
const regular: StructuredDataEntity = { type: 'ctmrinfo', info: { ctype: 'regular' } };
const person: StructuredDataEntity = { type: 'personal', personal: { age: { age: 34 }, language: 'dé 😀' } };

/** What every store of structured data entities must fulfil. */
export function describeSdeStore(name: string, open: () => Promise<SdeStoreFixture>): void {
  describe(`the SDE store in ${name}`, () => {
    let fixture: SdeStoreFixture;
    let store: SdeStore;
    let count = 0;
    let id: string;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());
    beforeEach(() => {
      count += 1;
      id = `customer ${count} : ü`;
    });

    test('a customer nobody saved anything of has no entities', async () => {
      expect(await store.find('one', id)).toEqual([]);
    });

    test('entities come out as they went in', async () => {
      expect(await store.save('one', id, [vip, person])).toEqual([vip, person]);
      expect(await store.find('one', id)).toEqual([vip, person]);
    });

    test('of each type that is saved what was kept is replaced as a whole; others stay', async () => {
      await store.save('one', id, [vip, person]);
      expect(await store.save('one', id, [regular])).toEqual([regular, person]);
      expect(await store.find('one', id)).toEqual([regular, person]);
    });

    test('of several entities of one type the last counts', async () => {
      expect(await store.save('one', id, [vip, regular])).toEqual([regular]);
    });

    test('entities of different types that are saved at the same time are all kept', async () => {
      await Promise.all([store.save('one', id, [vip]), store.save('one', id, [person])]);
      expect(await store.find('one', id)).toEqual(expect.arrayContaining([vip, person]));
    });

    test('accounts never see each other', async () => {
      await store.save('one', id, [vip]);
      expect(await store.find('two', id)).toEqual([]);
      await store.save('two', id, [person]);
      expect(await store.find('one', id)).toEqual([vip]);
    });

    test('after thirteen months they are gone, even before the sweep, and do not come back with another', async () => {
      await store.save('one', id, [vip]);
      fixture.clock.advance(RETENTION_MS - 1);
      expect(await store.find('one', id)).toEqual([vip]);
      fixture.clock.advance(1);
      expect(await store.find('one', id)).toEqual([]);
      expect(await store.save('one', id, [person])).toEqual([person]);
    });

    test('the sweep removes what has expired, so many at a time, and nothing else', async () => {
      fixture.clock.advance(RETENTION_MS);
      while ((await store.sweep(100)) > 0);
      for (const suffix of ['a', 'b', 'c']) await store.save('one', id + suffix, [vip]);
      fixture.clock.advance(RETENTION_MS);
      await store.save('two', id, [person]);
      expect(await store.sweep(2)).toBe(2);
      expect(await store.sweep(2)).toBe(1);
      expect(await store.sweep(2)).toBe(0);
      expect(await store.find('two', id)).toEqual([person]);
    });
  });
}
