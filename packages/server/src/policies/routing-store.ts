import type { Actor } from '../audit/actor.ts';
import type { Author } from '../audit/auditor.ts';
import type { RoutingChange } from './diff-routing.ts';
import type { Routing, RoutingDraft } from './routing.ts';

/** What a change touched, without the documents: those are what the revisions before and after it differ by. */
export type TouchedThing = Omit<RoutingChange, 'before' | 'after'>;

/** One change of an account's routing: who, when, what. */
export type RevisionEntry = {
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: Actor;
  /** A sentence. */
  readonly summary: string;
  /** The first hundred things it touched: entries are read many at once, and an import can touch everything. */
  readonly changes: readonly TouchedThing[];
};

/**
 * Keeps each account's routing and its whole history. Revisions count from 0, which is empty; every change is one more.
 *
 * Implementations must:
 * - answer `load` and `loadAt` with one consistent revision, however many changes are made meanwhile;
 * - run the changes of one account one after another, each on the routing the one before made, also across nodes;
 * - make a change durable, with its revision entry and its audit entry, before `change` resolves; keep nothing of one that fails;
 * - make no revision of a draft that changes nothing, and then answer the routing as it is;
 * - reuse the documents of `known` where they did not change.
 */
export type RoutingStore = {
  /** The current revision; 0 for an account that never had a change. */
  revisionOf(accountId: string): Promise<number>;

  /** The current revisions of several accounts, in one read. */
  revisionsOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** The current routing. */
  load(accountId: string, known?: Routing): Promise<Routing>;

  /** The routing as it was at a revision; undefined where there was no such revision. */
  loadAt(accountId: string, revision: number): Promise<Routing | undefined>;

  /** Changes the routing of the author's account to what `edit` makes of the current one. `edit` is pure; problems it throws end the change. */
  change(author: Author, edit: (current: Routing) => RoutingDraft, known?: Routing): Promise<Routing>;

  /** Changes, newest first, those before a revision. */
  entries(
    accountId: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly RevisionEntry[]>;

  /** One change; undefined where there was none. Revision 0 is the making of the account, which touched nothing. */
  entry(accountId: string, revision: number): Promise<RevisionEntry | undefined>;
};
