import type { BotDocument, IntentsDocument } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';

/** A bot as it is kept. */
export type KeptBot = {
  readonly document: BotDocument;
  /** Grows with every change, and never repeats, even when the bot is deleted and comes back. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
};

/** The intents of an account as they are kept; version 0 where there never were any. */
export type KeptIntents = { readonly document: IntentsDocument; readonly version: number };

/** A change under way: whose, and what the audit log is told of it. `check` throws to leave everything as it is; it may run more than once. */
export type BotChange<Kept> = {
  readonly accountId: string;
  readonly check: (current: Kept) => void;
  readonly entry: AuditEntry;
};

/**
 * Keeps bots, and the intents of accounts. A change is durable, with its entry in the audit log, before it resolves; changes of one account
 * are made one after another, also across nodes. Accounts never see each other.
 */
export type BotStore = {
  /** All bots, by name. */
  list(accountId: string): Promise<readonly KeptBot[]>;
  /** The bot; undefined where there is none. */
  find(accountId: string, botId: string): Promise<KeptBot | undefined>;
  /** Adds a bot, or puts it in the place of the one with its id. Answers whether it is new. Throws `INVALID_REQUEST` beyond 100 bots. */
  save(change: BotChange<KeptBot | undefined>, document: BotDocument): Promise<SavedBot>;
  /** Deletes a bot. Where there is none, `check` says what that means. */
  delete(change: BotChange<KeptBot | undefined>, botId: string): Promise<void>;
  intents(accountId: string): Promise<KeptIntents>;
  replaceIntents(change: BotChange<KeptIntents>, document: IntentsDocument): Promise<KeptIntents>;
};

/** What became of a save. */
export type SavedBot = { readonly kept: KeptBot; readonly isNew: boolean };
