import { givenMembers, searchChoice } from '../data/search-text.ts';

/** The parts of the page. */
export const ACCESS_TABS = ['clients', 'test-token', 'key', 'users'] as const;

/** What the address of the page says: the tab. */
export type AccessSearch = { readonly tab?: (typeof ACCESS_TABS)[number] };

/** Reads the query of the address; what it does not know is left out. */
export function accessSearch({ tab }: Record<string, unknown>): AccessSearch {
  return givenMembers({ tab: searchChoice(tab, ACCESS_TABS) });
}
