import { Problem } from '@conversation-orchestrator/api';
import type { Action, Calendar, Policy } from '@conversation-orchestrator/engine';
import { lockAccount } from '../accounts/sql-lock-account.ts';
import type { Actor } from '../audit/actor.ts';
import type { Auditor } from '../audit/auditor.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../clock.ts';
import type { CustomerFunction } from '../functions/customer-function.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { composeRouting } from './compose-routing.ts';
import { diffRouting } from './diff-routing.ts';
import { inChunks } from './in-chunks.ts';
import { firstEntry, revisionEntry } from './revision-entry.ts';
import type { CustomAttribute, Revised, Routing } from './routing.ts';
import type { RevisionEntry, RoutingStore, TouchedThing } from './routing-store.ts';
import { writeRouting } from './write-routing.ts';

/** Keeps routings in the database, as rows that hold from one revision until another. */
export function createSqlRoutingStore(database: Database, clock: Clock, auditor: Auditor): RoutingStore {
  const { read } = database;
  return {
    revisionOf: (accountId) => readRevision(read, accountId),
    revisionsOf: async (accountIds) => {
      if (accountIds.length === 0) return new Map();
      const rows = await read
        .selectFrom('accounts')
        .select(['id', 'revision'])
        .where('id', 'in', accountIds)
        .execute();
      return new Map(rows.map(({ id, revision }) => [id, revision]));
    },
    load: async (accountId, known) =>
      loadRouting(read, accountId, await readRevision(read, accountId), known),
    loadAt: async (accountId, revision) => {
      if (revision > (await readRevision(read, accountId))) return undefined;
      return loadRouting(read, accountId, revision);
    },
    change: (author, edit, known) =>
      database.write(async (transaction) => {
        const { accountId, actor: by } = author;
        const current = await loadRouting(
          transaction,
          accountId,
          await lockRevision(transaction, accountId),
          known,
        );
        const draft = edit(current);
        const changes = diffRouting(current, draft);
        if (changes.length === 0) return current;
        const revision = current.revision + 1;
        const routing = composeRouting(current, draft, changes, revision);
        const entry = revisionEntry({ revision, at: clock.now(), by }, changes);
        await writeRouting(transaction, accountId, routing, changes);
        await writeEntry(transaction, accountId, entry, draft.fallbackActions);
        await recordAudit(
          transaction,
          auditor(author, {
            action: 'routing.changed',
            target: `revision ${revision}`,
            detail: { summary: entry.summary },
          }),
        );
        return routing;
      }),
    entries: async (accountId, { before, limit }) => {
      let query = read.selectFrom('policy_revisions').selectAll().where('account_id', '=', accountId);
      if (before !== undefined) query = query.where('revision', '<', before);
      const rows = await query.orderBy('revision', 'desc').limit(limit).execute();
      return rows.map(entryOf);
    },
    entry: async (accountId, revision) => {
      if (revision === 0) return readFirstEntry(read, accountId);
      const row = await read
        .selectFrom('policy_revisions')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && entryOf(row);
    },
  };
}

async function readFirstEntry(db: Transaction, accountId: string): Promise<RevisionEntry | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select('created_at')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row && firstEntry(row.created_at);
}

async function readRevision(db: Transaction, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('accounts')
    .select('revision')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

async function lockRevision(transaction: Transaction, accountId: string): Promise<number> {
  const account = await lockAccount(transaction, accountId);
  if (account === undefined) throw new Problem('NOT_FOUND', `There is no account ${accountId}`);
  return account.revision;
}

async function writeEntry(
  transaction: Transaction,
  accountId: string,
  { revision, at, by, summary, changes }: RevisionEntry,
  fallbackActions: readonly Action[],
): Promise<void> {
  await transaction
    .insertInto('policy_revisions')
    .values({
      account_id: accountId,
      revision,
      at,
      actor: JSON.stringify(by),
      summary,
      changes: JSON.stringify(changes),
      fallback_actions: JSON.stringify(fallbackActions),
    })
    .execute();
  await transaction.updateTable('accounts').set({ revision }).where('id', '=', accountId).execute();
}

function entryOf(row: {
  readonly revision: number;
  readonly at: number;
  readonly actor: string;
  readonly summary: string;
  readonly changes: string;
}): RevisionEntry {
  return {
    revision: row.revision,
    at: row.at,
    by: JSON.parse(row.actor) as Actor,
    summary: row.summary,
    changes: JSON.parse(row.changes) as readonly TouchedThing[],
  };
}

/** One revision of one account, to be read. */
type Snapshot = { readonly db: Transaction; readonly accountId: string; readonly revision: number };

/** Reads all parts as they were at one revision: what is changed meanwhile is of a later one. */
async function loadRouting(
  db: Transaction,
  accountId: string,
  revision: number,
  known?: Routing,
): Promise<Routing> {
  if (known?.revision === revision) return known;
  const usable = known !== undefined && known.revision < revision ? known : undefined;
  const snapshot: Snapshot = { db, accountId, revision };
  const policies = await loadPolicies(snapshot, usable);
  const attributes = await loadNamed<CustomAttribute>(snapshot, 'custom_attributes', usable?.attributes);
  const calendars = await loadNamed<Calendar>(snapshot, 'calendars', usable?.calendars);
  const functions = await loadNamed<CustomerFunction>(snapshot, 'functions', usable?.functions);
  const fallback = await db
    .selectFrom('policy_revisions')
    .select('fallback_actions')
    .where('account_id', '=', accountId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  const fallbackActions =
    fallback === undefined ? [] : (JSON.parse(fallback.fallback_actions) as readonly Action[]);
  return { revision, policies, attributes, calendars, functions, fallbackActions };
}

/** Reads the order of all policies, and the documents of those that changed since `known`. */
async function loadPolicies(
  { db, accountId, revision }: Snapshot,
  known?: Routing,
): Promise<readonly Revised<Policy>[]> {
  const rows = db
    .selectFrom('policies')
    .where('account_id', '=', accountId)
    .where('from_revision', '<=', revision)
    .where((where) => where.or([where('to_revision', 'is', null), where('to_revision', '>', revision)]));
  const order = await rows
    .select(['policy_id', 'from_revision'])
    .orderBy('position')
    .orderBy('policy_id')
    .execute();
  const changed = await rows
    .select(['policy_id', 'from_revision', 'document'])
    .where('from_revision', '>', known?.revision ?? -1)
    .execute();
  const policies = new Map<string, Revised<Policy>>(
    known?.policies.map((policy) => [policy.document.id, policy]),
  );
  for (const { policy_id, document } of changed)
    policies.set(policy_id, JSON.parse(document) as Revised<Policy>);
  return order.flatMap(({ policy_id }) => policies.get(policy_id) ?? []);
}

/** Reads the names of all, and the documents of those that changed since `known`: lists can be long. */
async function loadNamed<T>(
  { db, accountId, revision }: Snapshot,
  table: 'custom_attributes' | 'calendars' | 'functions',
  known: ReadonlyMap<string, Revised<T>> | undefined,
): Promise<ReadonlyMap<string, Revised<T>>> {
  const rows = db
    .selectFrom(table)
    .where('account_id', '=', accountId)
    .where('from_revision', '<=', revision)
    .where((where) => where.or([where('to_revision', 'is', null), where('to_revision', '>', revision)]));
  const names = await rows.select(['name', 'from_revision']).orderBy('name').execute();
  const wanted = names.filter(({ name, from_revision }) => known?.get(name)?.revision !== from_revision);
  const found = new Map<string, Revised<T>>(known);
  for (const some of inChunks(wanted)) {
    const documents = await rows
      .select(['name', 'from_revision', 'document'])
      .where(
        'name',
        'in',
        some.map(({ name }) => name),
      )
      .execute();
    for (const { name, from_revision, document } of documents) {
      found.set(name, { document: JSON.parse(document) as T, revision: from_revision });
    }
  }
  return new Map(
    names.flatMap(({ name }) => {
      const revised = found.get(name);
      return revised === undefined ? [] : [[name, revised] as const];
    }),
  );
}
