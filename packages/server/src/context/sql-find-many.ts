import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { prepareQuery } from '../storage/prepared-query.ts';
import type { Schema } from '../storage/schema.ts';
import type { DocumentKey } from './document-key.ts';
import type { UnexpiredDocument } from './stored-document.ts';

/** A document in the answer of one read of many. */
export type FoundDocument = Omit<UnexpiredDocument, 'version'>;

/** Documents by namespace and session. */
type Found = ReadonlyMap<string, ReadonlyMap<string, FoundDocument>>;

type FindMany = (accountId: string, keys: readonly Omit<DocumentKey, 'accountId'>[]) => Promise<Found>;

type Row = FoundDocument & { readonly name: string; readonly session_id: string };
type ReadGrid = (
  accountId: string,
  names: readonly string[],
  sessions: readonly string[],
) => Promise<readonly Row[]>;

// More would make statements nobody has compiled before; a decision reads a few namespaces of at most three sessions.
const MOST_NAMESPACES = 32;
const MOST_SHAPES = 64;

/**
 * Prepares the read of many documents at once. It reads every combination of the namespaces and sessions it is given, since that is just
 * what a decision can reach; there is one compiled statement for each number of each.
 */
export function prepareFindMany(read: Kysely<Schema>): FindMany {
  const shapes = new LRUCache<string, ReadGrid>({ max: MOST_SHAPES });
  const readGrid: ReadGrid = (accountId, names, sessions) => {
    const shape = `${names.length}x${sessions.length}`;
    const known = shapes.get(shape) ?? prepareGrid(read, names.length, sessions.length);
    shapes.set(shape, known);
    return known(accountId, names, sessions);
  };
  return async (accountId, keys) => {
    const names = [...new Set(keys.map((key) => key.nameSpace))];
    const sessions = [...new Set(keys.map((key) => key.sessionId))];
    const found = new Map<string, Map<string, FoundDocument>>(names.map((name) => [name, new Map()]));
    for (let at = 0; at < names.length; at += MOST_NAMESPACES) {
      const rows = await readGrid(accountId, names.slice(at, at + MOST_NAMESPACES), sessions);
      for (const row of rows) found.get(row.name)?.set(row.session_id, row);
    }
    return found;
  };
}

function prepareGrid(read: Kysely<Schema>, nameCount: number, sessionCount: number): ReadGrid {
  const query = prepareQuery<Readonly<Record<string, string>>, Row>(read, (db, parameter) => {
    const all = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => parameter[prefix + at] ?? '');
    return db
      .selectFrom('context_namespaces as n')
      .innerJoin('context_documents as d', 'd.namespace_id', 'n.id')
      .where('n.account_id', '=', parameter.accountId ?? '')
      .where('n.name', 'in', all('name', nameCount))
      .where('d.session_id', 'in', all('session', sessionCount))
      .select(['n.name', 'd.session_id', 'd.properties', 'd.next_expiry_at', 'd.expires_at']);
  });
  return async (accountId, names, sessions) => {
    const parameters: Record<string, string> = { accountId };
    names.forEach((name, at) => {
      parameters[`name${at}`] = name;
    });
    sessions.forEach((session, at) => {
      parameters[`session${at}`] = session;
    });
    return (await query(read, parameters)).rows;
  };
}
