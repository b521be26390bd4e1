/** Removes at most `limit` entries of a memory store that have expired; answers how many. */
export function sweepEntries(
  entries: Map<string, { readonly expiresAt: number }>,
  now: number,
  limit: number,
): number {
  const expired = [...entries].filter(([, { expiresAt }]) => expiresAt <= now).slice(0, limit);
  for (const [key] of expired) entries.delete(key);
  return expired.length;
}
