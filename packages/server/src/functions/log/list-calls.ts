import { readCursor, writeCursor } from '../../cursor.ts';
import type { FunctionLogEntry, FunctionLogStore } from './function-log-store.ts';

/** A page of a function's calls, as a client asks for it. */
export type CallsQuery = {
  readonly accountId: string;
  readonly functionName: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** The calls of a function, newest first, and where the next page begins. */
export async function listCalls(
  store: Pick<FunctionLogStore, 'list'>,
  { cursor, limit, ...ofFunction }: CallsQuery,
) {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  // One more than the page has: it tells whether there is another.
  const found = await store.list({ ...ofFunction, limit: limit + 1, ...(after && { after }) });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(replyOf),
    ...(found.length > limit && last && { nextCursor: writeCursor(last) }),
  };
}

function replyOf({ accountId: _, functionName: __, at, ...entry }: FunctionLogEntry) {
  return { ...entry, at: new Date(at).toISOString() };
}
