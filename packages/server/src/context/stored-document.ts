import {
  type JsonObject,
  MAX_DOCUMENT_CHARACTERS,
  MAX_DOCUMENT_PROPERTIES,
  Problem,
} from '@conversation-orchestrator/api';
import type { ContextDocument, CurrentDocument, DocumentState } from './context-document.ts';

/** A document as every store keeps it: JSON as text, so that what comes out is what JSON says, whatever the store. */
export type StoredDocument = {
  readonly properties: string;
  readonly earlier_expiries: string | null;
  readonly next_expiry_at: number;
  readonly expires_at: number;
  /** The first full hour after `expires_at`: when the document is swept. */
  readonly sweep_after: number;
  readonly fixed_life: number;
  readonly version: number;
};

/** What a reader needs of it, as long as nothing in it has expired. */
export type UnexpiredDocument = Pick<
  StoredDocument,
  'properties' | 'next_expiry_at' | 'expires_at' | 'version'
>;

const NONE: ReadonlyMap<string, number> = new Map();

const HOUR_MS = 3_600_000;

/** Writes a document down. Throws `DOCUMENT_TOO_LARGE` beyond 800,000 characters. */
export function storeDocument(state: DocumentState, version: number): StoredDocument {
  const properties = JSON.stringify(state.properties);
  if (properties.length > MAX_DOCUMENT_CHARACTERS) throw new Problem('DOCUMENT_TOO_LARGE');
  if (Object.keys(state.properties).length > MAX_DOCUMENT_PROPERTIES) throw new Problem('DOCUMENT_TOO_LARGE');
  const { earlierExpiries: earlier } = state;
  return {
    properties,
    earlier_expiries: earlier.size === 0 ? null : JSON.stringify(Object.fromEntries(earlier)),
    next_expiry_at: earlier.size === 0 ? state.expiresAt : Math.min(...earlier.values()),
    expires_at: state.expiresAt,
    sweep_after: fullHourAfter(state.expiresAt),
    fixed_life: state.hasFixedLife ? 1 : 0,
    version,
  };
}

/** What is left of a deleted document until it is swept: nothing but its version, so that a later one does not repeat it. */
export function tombstone(now: number, version: number): StoredDocument {
  return {
    properties: '{}',
    earlier_expiries: null,
    next_expiry_at: now,
    expires_at: now,
    sweep_after: fullHourAfter(now),
    fixed_life: 0,
    version,
  };
}

function fullHourAfter(at: number): number {
  return (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;
}

/** The version of what is written now, over a document or tombstone of the version given. Grows also when that has been swept away. */
export function nextVersion(now: number, version = 0): number {
  return Math.max(version + 1, now * 1_000);
}

/** Whether some of a document has expired by now, though not all: then its expiries are needed to read it. */
export function hasPartlyExpired(
  stored: Pick<UnexpiredDocument, 'next_expiry_at' | 'expires_at'>,
  now: number,
): boolean {
  return stored.next_expiry_at <= now && stored.expires_at > now;
}

/** Reads a document of which nothing, or all, has expired; undefined where all has. */
export function readUnexpired(stored: UnexpiredDocument, now: number): ContextDocument | undefined {
  if (stored.expires_at <= now) return undefined;
  return { properties: JSON.parse(stored.properties), expiresAt: stored.expires_at, version: stored.version };
}

/** Reads a document for readers; undefined where it has expired. */
export function readDocument(stored: StoredDocument, now: number): ContextDocument | undefined {
  const document = readUnexpired(stored, now);
  if (!document || !hasPartlyExpired(stored, now)) return document;
  return { ...document, properties: unexpired(document.properties, readExpiries(stored), now) };
}

/** Reads a document for a write; undefined where it has expired. */
export function readCurrent(stored: StoredDocument, now: number): CurrentDocument | undefined {
  const document = readDocument(stored, now);
  if (!document) return undefined;
  const { properties, expiresAt, version } = document;
  const expiries = readExpiries(stored);
  const earlierExpiries =
    stored.next_expiry_at > now ? expiries : new Map([...expiries].filter(([, at]) => at > now));
  return { properties, expiresAt, version, earlierExpiries, hasFixedLife: stored.fixed_life === 1 };
}

function readExpiries({ earlier_expiries: text }: StoredDocument): ReadonlyMap<string, number> {
  if (text === null) return NONE;
  const expiries: Readonly<Record<string, number>> = JSON.parse(text);
  return new Map(Object.entries(expiries));
}

function unexpired(properties: JsonObject, expiries: ReadonlyMap<string, number>, now: number): JsonObject {
  const live = Object.entries(properties).filter(
    ([name]) => (expiries.get(name) ?? Number.POSITIVE_INFINITY) > now,
  );
  return Object.fromEntries(live);
}
