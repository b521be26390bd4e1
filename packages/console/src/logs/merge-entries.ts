import type { Answer } from '@conversation-orchestrator/sdk';

/** Decisions as a list shows them, newest first, and where the older ones begin. */
export type LogPage = Answer<'policyLogs.list'>['body'];

/** Entries a list holds at most while it follows the log; beyond that it starts anew from the newest page. */
export const MOST_ENTRIES = 1_000;

/**
 * Puts the newest page on top of what is shown. What is shown is dropped where the two do not touch: between them
 * there would be a hole nobody sees.
 */
export function mergeNewest(shown: LogPage | undefined, newest: LogPage): LogPage {
  if (shown === undefined || newest.nextCursor === undefined) return newest;
  const known = new Set(shown.entries.map(({ nextActionId }) => nextActionId));
  const fresh = newest.entries.filter(({ nextActionId }) => !known.has(nextActionId));
  if (fresh.length === newest.entries.length || fresh.length + shown.entries.length > MOST_ENTRIES)
    return newest;
  return { ...shown, entries: [...fresh, ...shown.entries] };
}

/** Puts the next older page below what is shown. */
export function appendOlder(shown: LogPage, { entries, nextCursor }: LogPage): LogPage {
  const known = new Set(shown.entries.map(({ nextActionId }) => nextActionId));
  const older = entries.filter(({ nextActionId }) => !known.has(nextActionId));
  return { entries: [...shown.entries, ...older], ...(nextCursor !== undefined && { nextCursor }) };
}
