import type { AuditEntry } from '../../audit/audit-entry.ts';

/** The hosts an account's functions may call: a name stands for itself, `*.example.com` for every name below it. */
export type AllowedDomains = {
  readonly domains: readonly string[];
  /** Grows with every change; 0 where there never was one. */
  readonly version: number;
};

/** Looks at what is there before it is replaced; throws to leave it as it is. Has no other effect: it may run more than once. */
export type Check = (current: AllowedDomains) => void;

/**
 * Keeps which hosts functions may call. A change is durable, with its entry in the audit log, before it resolves; changes of one account
 * are made one after another, also across nodes. Accounts never see each other.
 */
export type AllowedDomainStore = {
  /** Those of an account: none, where it never had any. */
  get(accountId: string): Promise<AllowedDomains>;

  /** Replaces all, unless `check` throws. Answers what is there now. */
  replace(
    accountId: string,
    domains: readonly string[],
    check: Check,
    entry: AuditEntry,
  ): Promise<AllowedDomains>;
};
