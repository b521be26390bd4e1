import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { NamespaceKey, Page, SessionProperties } from './context-store.ts';
import { refuseLargePage } from './page-size.ts';
import { readDocument } from './stored-document.ts';

type Query = NamespaceKey & Page & { readonly now: number };

/** A page of the sessions of a namespace that have properties. */
export async function listSessionIds(db: Kysely<Schema>, query: Query): Promise<readonly string[]> {
  const rows = await pageOf(db, query).select('d.session_id').execute();
  return rows.map((row) => row.session_id);
}

/** The same page, with the properties. */
export async function listSessions(db: Kysely<Schema>, query: Query): Promise<readonly SessionProperties[]> {
  const sizes = await pageOf(db, query).select(sql<number>`octet_length(d.properties)`.as('size')).execute();
  refuseLargePage(sizes.map((row) => row.size));
  const rows = await pageOf(db, query).selectAll('d').execute();
  return rows.flatMap((row) => {
    const document = readDocument(row, query.now);
    return document ? [{ sessionId: row.session_id, properties: document.properties }] : [];
  });
}

function pageOf(db: Kysely<Schema>, { accountId, nameSpace, page, perPage, now }: Query) {
  return db
    .selectFrom('context_namespaces as n')
    .innerJoin('context_documents as d', 'd.namespace_id', 'n.id')
    .where('n.account_id', '=', accountId)
    .where('n.name', '=', nameSpace)
    .where('d.expires_at', '>', now)
    .where('d.properties', '<>', '{}')
    .orderBy('d.session_id')
    .limit(perPage)
    .offset(page * perPage);
}
