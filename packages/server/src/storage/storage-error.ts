/** The store cannot be used at all: the start stops. The message names the store and the cause, and says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** The message of whatever was thrown, with those of its causes. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}
