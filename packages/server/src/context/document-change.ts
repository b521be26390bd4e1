import type { JsonObject } from '@conversation-orchestrator/api';
import type { DocumentState } from './context-document.ts';
import { expiryOfWrite, type Retention } from './retention.ts';

/** What a write knows besides the document: its own `ttlSeconds`, and what the store keeps about retention. */
export type WriteLife = Retention & { readonly ttlSeconds?: number };

/** The document with these properties overwritten and the others as they are. */
export function mergeProperties(
  current: DocumentState | undefined,
  written: JsonObject,
  life: WriteLife,
): DocumentState {
  // Spreading defines members, so that one called `__proto__` stays a member.
  const properties = current ? { ...current.properties, ...written } : written;
  return write(current, { properties, written }, life);
}

/** The document with these properties and no others. */
export function replaceProperties(
  current: DocumentState | undefined,
  properties: JsonObject,
  life: WriteLife,
): DocumentState {
  return write(current, { properties, written: properties }, life);
}

/** The document without these properties, expiring as before; the very same where it has none of them. */
export function removeProperties<T extends DocumentState>(
  current: T,
  names: readonly string[],
): T | DocumentState {
  const gone = new Set(names.filter((name) => Object.hasOwn(current.properties, name)));
  if (gone.size === 0) return current;
  const properties = Object.fromEntries(
    Object.entries(current.properties).filter(([name]) => !gone.has(name)),
  );
  const expiry: ExpiryOf = (name) => expiryOf(current, name);
  return assemble(properties, expiry, ending(current, properties, current.expiresAt));
}

type ExpiryOf = (name: string) => number;
type Ending = { readonly notBefore: number; readonly hasFixedLife: boolean };
type Written = { readonly properties: JsonObject; readonly written: JsonObject };

const NONE: ReadonlyMap<string, number> = new Map();

function write(
  current: DocumentState | undefined,
  { properties, written }: Written,
  life: WriteLife,
): DocumentState {
  const at = expiryOfWrite(current, life, life.ttlSeconds);
  if (life.ttlSeconds !== undefined) {
    return { properties, expiresAt: at, earlierExpiries: NONE, hasFixedLife: true };
  }
  const expiry: ExpiryOf = (name) =>
    current && !Object.hasOwn(written, name) ? expiryOf(current, name) : at;
  return assemble(properties, expiry, ending(current, properties, at));
}

function expiryOf(current: DocumentState, name: string): number {
  return current.earlierExpiries.get(name) ?? current.expiresAt;
}

/** An empty document has no last property to end with, and one whose life is fixed does not end with it. */
function ending(current: DocumentState | undefined, properties: JsonObject, whenEmpty: number): Ending {
  if (current?.hasFixedLife) return { notBefore: current.expiresAt, hasFixedLife: true };
  return { notBefore: Object.keys(properties).length === 0 ? whenEmpty : 0, hasFixedLife: false };
}

function assemble(
  properties: JsonObject,
  expiry: ExpiryOf,
  { notBefore, hasFixedLife }: Ending,
): DocumentState {
  const names = Object.keys(properties);
  let expiresAt = notBefore;
  for (const name of names) expiresAt = Math.max(expiresAt, expiry(name));
  const earlierExpiries = new Map<string, number>();
  for (const name of names) {
    const at = expiry(name);
    if (at < expiresAt) earlierExpiries.set(name, at);
  }
  return { properties, expiresAt, earlierExpiries, hasFixedLife };
}
