import type { SqliteHandle } from './engine.ts';

type Pragma = { readonly set: string; readonly expect: string | number };

const BUSY_TIMEOUT_MS = 5_000;
const CHECKPOINT_PAGES = 4_000;
const LARGEST_LOG_BYTES = 64 * 1024 * 1024;

const EVERY_CONNECTION: Readonly<Record<string, Pragma>> = {
  busy_timeout: { set: `${BUSY_TIMEOUT_MS}`, expect: BUSY_TIMEOUT_MS },
  foreign_keys: { set: 'on', expect: 1 },
  // Damage is noticed when a page is read, not when it has spread.
  cell_size_check: { set: 'on', expect: 1 },
  trusted_schema: { set: 'off', expect: 0 },
};

const writer = (checkpointPages: number): Readonly<Record<string, Pragma>> => ({
  ...EVERY_CONNECTION,
  journal_mode: { set: 'wal', expect: 'wal' },
  // Every commit waits until the write-ahead log is on disk: what was acknowledged survives power loss.
  synchronous: { set: 'full', expect: 2 },
  // A checkpoint costs two syncs, so it is worth waiting until many pages share them.
  wal_autocheckpoint: { set: `${checkpointPages}`, expect: checkpointPages },
  // In KB. Two files have a writer, and both keep what they cache; what does not fit is still in the memory of the operating system.
  cache_size: { set: '-16384', expect: -16_384 },
  // What a long read has let the log grow to is given back.
  journal_size_limit: { set: `${LARGEST_LOG_BYTES}`, expect: LARGEST_LOG_BYTES },
});

const READER: Readonly<Record<string, Pragma>> = {
  ...EVERY_CONNECTION,
  query_only: { set: 'on', expect: 1 },
};

/**
 * Makes a connection one that writes durably, and throws where SQLite does not confirm it. `checkpointPages`: how many pages the
 * write-ahead log holds before they are written into the file.
 */
export function configureWriter(handle: SqliteHandle, checkpointPages = CHECKPOINT_PAGES): void {
  configure(handle, writer(checkpointPages));
}

/** Makes a connection one that only reads, and throws where SQLite does not confirm it. */
export function configureReader(handle: SqliteHandle): void {
  configure(handle, READER);
}

function configure(handle: SqliteHandle, pragmas: Readonly<Record<string, Pragma>>): void {
  for (const [name, { set, expect }] of Object.entries(pragmas)) {
    handle.prepare(`pragma ${name} = ${set}`).all();
    const value = readPragma(handle, name);
    if (value !== expect) throw new Error(`SQLite has ${name} = ${value} where ${expect} is needed`);
  }
}

/** The value of a pragma that has one. */
export function readPragma(handle: SqliteHandle, name: string): unknown {
  const row: object = handle.prepare(`pragma ${name}`).get() ?? {};
  return Object.values(row)[0];
}
