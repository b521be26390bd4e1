import type { AuditEntry } from './audit-entry.ts';

/** Which entries of an account. Times are epoch milliseconds: `from` included, `to` excluded. */
export type AuditQuery = {
  readonly accountId: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly from?: number;
  readonly to?: number;
  /** Begin after this entry of the page before. */
  readonly after?: Pick<AuditEntry, 'at' | 'id'>;
  readonly limit: number;
};

/** What was done, kept for ever. Entries get into it only with the change they speak of, in the same transaction. */
export type AuditLog = {
  /** The entries that fit, newest first, at most `limit`. Entries of the same moment have a fixed order. Never one of another account. */
  list(query: AuditQuery): Promise<readonly AuditEntry[]>;
};
