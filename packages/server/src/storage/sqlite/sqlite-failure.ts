// Primary result codes, https://sqlite.org/rescode.html: the low byte of an extended code.
const FATAL: ReadonlySet<number> = new Set([
  10, // SQLITE_IOERR: a write or an fsync failed, and nobody knows what of the file is on disk
  11, // SQLITE_CORRUPT
  26, // SQLITE_NOTADB
]);

/** Tells whether an error leaves it open what is on disk, so that nothing may be acknowledged any more. */
export function isFatalFailure(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code !== undefined && FATAL.has(code & 0xff);
}

/** Tells whether SQLite itself failed, rather than the code that called it. */
export function isSqliteFailure(error: unknown): boolean {
  return resultCodeOf(error) !== undefined;
}

/** The result code of SQLite, extended where the engine tells it. */
export function resultCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const code: unknown = Reflect.get(error, 'errcode');
  return typeof code === 'number' ? code : undefined;
}
