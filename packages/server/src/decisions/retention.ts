import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { AccountSettings } from '../accounts/account-store.ts';

const DAY_MS = 86_400_000;
/** Thirteen months, as long as anything is kept. */
const COUNTS_MS = MAX_TTL_SECONDS * 1_000;

/** The moment before which an account's decisions are not kept any more: epoch milliseconds. */
export function oldestDecision(
  { logRetentionDays }: Pick<AccountSettings, 'logRetentionDays'>,
  now: number,
): number {
  return now - logRetentionDays * DAY_MS;
}

/** The moment before which hours are not counted any more: epoch milliseconds. */
export function oldestCount(now: number): number {
  return now - COUNTS_MS;
}
