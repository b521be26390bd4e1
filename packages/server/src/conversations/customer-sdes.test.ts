import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../accounts/account-store.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { findSdes, type SdeParts, saveSdes } from './customer-sdes.ts';
import { createMemorySdeStore } from './memory-sde-store.ts';

const vip: StructuredDataEntity = { type: 'ctmrinfo', info: { ctype: 'vip' } };

let sdeStoring: boolean;
let parts: SdeParts;

beforeEach(() => {
  sdeStoring = true;
  const find = async (id: string) =>
    id === 'one' ? { id, name: id, createdAt: 0, settings: { ...DEFAULT_SETTINGS, sdeStoring } } : undefined;
  parts = { accounts: { find }, sdes: createMemorySdeStore(standingClock()) };
});

test('entities are kept and found while the account stores them', async () => {
  expect(await saveSdes(parts, 'one', 'customer', [vip])).toEqual([vip]);
  expect(await findSdes(parts, 'one', 'customer')).toEqual([vip]);
});

test('while the account does not store them nothing is kept, and the answer says so', async () => {
  sdeStoring = false;
  expect(await saveSdes(parts, 'one', 'customer', [vip])).toEqual([]);
  sdeStoring = true;
  expect(await findSdes(parts, 'one', 'customer')).toEqual([]);
});

test('what was kept before storing was turned off is not read, and is there again when it is turned on', async () => {
  await saveSdes(parts, 'one', 'customer', [vip]);
  sdeStoring = false;
  expect(await findSdes(parts, 'one', 'customer')).toEqual([]);
  sdeStoring = true;
  expect(await findSdes(parts, 'one', 'customer')).toEqual([vip]);
});

test('an account that is not there stores nothing', async () => {
  expect(await saveSdes(parts, 'two', 'customer', [vip])).toEqual([]);
});
