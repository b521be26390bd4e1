import type { ChannelDocument } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';

/** A channel as it is kept. */
export type KeptChannel = {
  readonly document: ChannelDocument;
  /** Grows with every change, and never repeats, even when the channel is deleted and comes back. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
};

/** A change under way: whose, and what the audit log is told of it. `check` throws to leave everything as it is; it may run more than once. */
export type ChannelChange = {
  readonly accountId: string;
  readonly check: (current: KeptChannel | undefined) => void;
  readonly entry: AuditEntry;
};

/** What became of a save. */
export type SavedChannel = { readonly kept: KeptChannel; readonly isNew: boolean };

/**
 * Keeps channels. Every implementation passes `channel-store.suite.ts`. A change is durable, with its entry in the audit log, before it
 * resolves; changes of one account are made one after another, also across nodes. Accounts never see each other.
 */
export type ChannelStore = {
  /** All channels, by name. */
  list(accountId: string): Promise<readonly KeptChannel[]>;
  /** The channel; undefined where there is none. */
  find(accountId: string, channelId: string): Promise<KeptChannel | undefined>;
  /** Adds a channel, or puts it in the place of the one with its id. Throws `INVALID_REQUEST` beyond 100 channels. */
  save(change: ChannelChange, document: ChannelDocument): Promise<SavedChannel>;
  /** Deletes a channel. Where there is none, `check` says what that means. */
  delete(change: ChannelChange, channelId: string): Promise<void>;
};
