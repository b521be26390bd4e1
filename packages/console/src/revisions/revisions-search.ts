import { givenMembers, searchChoice } from '../data/search-text.ts';

/** What the page of revisions shows: changes of the routing, or everything that was done. */
export const REVISION_TABS = ['changes', 'audit'] as const;

/** What the address of the page says: the tab, and the revision that is open. */
export type RevisionsSearch = { readonly tab?: (typeof REVISION_TABS)[number]; readonly revision?: number };

/** Reads the query of the address; what it does not know is left out. */
export function revisionsSearch({ tab, revision }: Record<string, unknown>): RevisionsSearch {
  const known = typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0;
  return givenMembers({ tab: searchChoice(tab, REVISION_TABS), revision: known ? revision : undefined });
}
