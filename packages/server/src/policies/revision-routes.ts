import { Problem } from '@conversation-orchestrator/api';
import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import type { RoutingChange } from './diff-routing.ts';
import { checkPrecondition, etagOf } from './precondition.ts';
import { replyOf } from './read-policies.ts';
import { draftOf } from './routing.ts';
import type { RevisionEntry, RoutingStore } from './routing-store.ts';

/** The routes of an account's history, and of its routing as one document. */
export function revisionRoutes({
  routing: store,
}: {
  readonly routing: RoutingStore;
}): Pick<Handlers, 'revisions.list' | 'revisions.get' | 'revisions.restore'> {
  return {
    async 'revisions.list'({ params, query }) {
      const before = query.cursor === undefined ? undefined : readCursor(query.cursor);
      const page = { limit: query.limit + 1, ...(before !== undefined && { before }) };
      const entries = await store.entries(params.accountId, page);
      const shown = entries.slice(0, query.limit);
      const last = shown.at(-1);
      const more = entries.length > query.limit && last !== undefined;
      return {
        status: 200,
        body: { revisions: shown.map(replyOfEntry), ...(more && { nextCursor: String(last.revision) }) },
      };
    },

    async 'revisions.get'({ params }) {
      const entry = await getEntry(store, params.accountId, params.revision);
      const routing = await store.loadAt(params.accountId, params.revision);
      const policies = (routing?.policies ?? []).map(replyOf);
      return { status: 200, body: { ...entryFields(entry), changes: entry.changes, policies } };
    },

    async 'revisions.restore'(request) {
      const { headers, params } = request;
      const past = await store.loadAt(params.accountId, params.revision);
      if (past === undefined) throw new Problem('NOT_FOUND', `There is no revision ${params.revision}`);
      const { revision } = await store.change(authorOf(request), (current) => {
        checkPrecondition(
          headers['if-match'],
          { changed: current.revision, current: current.revision },
          false,
        );
        return draftOf(past);
      });
      const entry = await getEntry(store, params.accountId, revision);
      return { status: 200, body: replyOfEntry(entry), headers: { ETag: etagOf(revision) } };
    },
  };
}

async function getEntry(store: RoutingStore, accountId: string, revision: number): Promise<RevisionEntry> {
  const entry = await store.entry(accountId, revision);
  if (entry === undefined) throw new Problem('NOT_FOUND', `There is no revision ${revision}`);
  return entry;
}

function entryFields({ at, by, revision, summary }: RevisionEntry) {
  return { revision, at: new Date(at).toISOString(), by, summary };
}

function replyOfEntry(entry: RevisionEntry) {
  return { ...entryFields(entry), changes: entry.changes.map(withoutDocuments) };
}

function withoutDocuments({ before: _, after: __, ...change }: RoutingChange) {
  return change;
}

function readCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new Problem('INVALID_REQUEST', undefined, {
    errors: [{ path: 'cursor', message: 'is not a cursor of this list' }],
  });
}
