import type { JsonObject } from '@conversation-orchestrator/api';
import type { Kysely } from 'kysely';
import { prepareQuery } from '../storage/prepared-query.ts';
import type { Schema } from '../storage/schema.ts';
import type { ContextStore } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';
import type { DocumentMemory, KnownDocument } from './document-memory.ts';
import type { SqlContextParts } from './sql-context-parts.ts';
import { type FoundDocument, prepareFindMany } from './sql-find-many.ts';
import {
  hasPartlyExpired,
  readDocument,
  readUnexpired,
  type StoredDocument,
  type UnexpiredDocument,
} from './stored-document.ts';

/** The reads of documents whose keys are known: one statement each, compiled once. */
export function createDocumentReads(
  { database: { read }, clock }: SqlContextParts,
  memory: DocumentMemory,
): Pick<ContextStore, 'find' | 'findProperties'> {
  const findUnexpired = prepareFind<UnexpiredDocument>(read, (db, key) =>
    documentOf(db, key).select(['d.properties', 'd.next_expiry_at', 'd.expires_at', 'd.version']),
  );
  const findWhole = prepareFind<StoredDocument>(read, (db, key) => documentOf(db, key).selectAll('d'));
  const findMany = prepareFindMany(read);

  const find: ContextStore['find'] = async (key) => {
    const now = clock.now();
    const found = await findUnexpired(key);
    if (!found || !hasPartlyExpired(found, now)) return found && readUnexpired(found, now);
    const whole = await findWhole(key);
    return whole && readDocument(whole, now);
  };

  async function readMany(accountId: string, keys: readonly KeyOfAccount[], now: number) {
    const keep = memory.beginRead();
    const found = await findMany(accountId, keys);
    const readOne = async (key: KeyOfAccount): Promise<JsonObject | undefined> => {
      const document = found.get(key.nameSpace)?.get(key.sessionId);
      const whole = { ...key, accountId };
      if (document && hasPartlyExpired(document, now)) return (await find(whole))?.properties;
      const known = knownOf(document, now);
      keep(whole, known);
      return known.properties;
    };
    return Promise.all(keys.map(readOne));
  }

  function recall(accountId: string, keys: readonly KeyOfAccount[], now: number) {
    const properties: (JsonObject | undefined)[] = [];
    for (const { nameSpace, sessionId } of keys) {
      const known = memory.find({ accountId, nameSpace, sessionId }, now);
      if (!known) return undefined;
      properties.push(known.properties);
    }
    return properties;
  }

  return {
    find,
    findProperties(accountId, keys) {
      const now = clock.now();
      return recall(accountId, keys, now) ?? readMany(accountId, keys, now);
    },
  };
}

type KeyOfAccount = Omit<DocumentKey, 'accountId'>;

const ABSENT: KnownDocument = { properties: undefined, until: Number.POSITIVE_INFINITY, characters: 0 };

/** What is to be known of a document that has not partly expired. */
function knownOf(document: FoundDocument | undefined, now: number): KnownDocument {
  if (!document || document.expires_at <= now) return ABSENT;
  const { next_expiry_at: until, properties } = document;
  return { properties: JSON.parse(properties), until, characters: properties.length };
}

type Build<Row> = Parameters<typeof prepareQuery<DocumentKey, Row>>[1];

function prepareFind<Row>(
  read: Kysely<Schema>,
  build: Build<Row>,
): (key: DocumentKey) => Promise<Row | undefined> {
  const query = prepareQuery(read, build);
  return async (key) => (await query(read, key)).rows[0];
}

function documentOf(db: Kysely<Schema>, key: DocumentKey) {
  return db
    .selectFrom('context_namespaces as n')
    .innerJoin('context_documents as d', 'd.namespace_id', 'n.id')
    .where('n.account_id', '=', key.accountId)
    .where('n.name', '=', key.nameSpace)
    .where('d.session_id', '=', key.sessionId);
}
