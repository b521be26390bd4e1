import { Problem } from '@conversation-orchestrator/api';
import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import { diffRouting } from './diff-routing.ts';
import { checkPrecondition, etagOf } from './precondition.ts';
import { replyOf } from './read-policies.ts';
import { draftOf, type Routing } from './routing.ts';
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
      const { accountId, revision } = params;
      const entry = await getEntry(store, accountId, revision);
      const routing = await getRouting(store, accountId, revision);
      const before = revision === 0 ? routing : await getRouting(store, accountId, revision - 1);
      const changes = diffRouting(before, draftOf(routing));
      return {
        status: 200,
        body: { ...replyOfEntry(entry), changes, policies: routing.policies.map(replyOf) },
      };
    },

    async 'revisions.restore'(request) {
      const { headers, params } = request;
      const past = await getRouting(store, params.accountId, params.revision);
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
  return (await store.entry(accountId, revision)) ?? refuse(revision);
}

async function getRouting(store: RoutingStore, accountId: string, revision: number): Promise<Routing> {
  return (await store.loadAt(accountId, revision)) ?? refuse(revision);
}

function refuse(revision: number): never {
  throw new Problem('NOT_FOUND', `There is no revision ${revision}`);
}

function replyOfEntry({ at, revision, ...entry }: RevisionEntry) {
  return { revision, at: new Date(at).toISOString(), ...entry };
}

function readCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new Problem('INVALID_REQUEST', undefined, {
    errors: [{ path: 'cursor', message: 'is not a cursor of this list' }],
  });
}
