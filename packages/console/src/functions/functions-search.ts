import { givenMembers, searchChoice } from '../data/search-text.ts';

/** The parts of the page. */
export const FUNCTION_TABS = ['functions', 'secrets', 'domains'] as const;

/** What the address of the page says: the tab, and the function that is open; `new` is one to be. */
export type FunctionsSearch = {
  readonly tab?: (typeof FUNCTION_TABS)[number];
  readonly open?: string;
  readonly add?: 'javascript' | 'webhook';
};

/** Reads the query of the address; what it does not know is left out. */
export function functionsSearch({ tab, open, add }: Record<string, unknown>): FunctionsSearch {
  return givenMembers({
    tab: searchChoice(tab, FUNCTION_TABS),
    open: typeof open === 'string' && open !== '' ? open : undefined,
    add: searchChoice(add, ['javascript', 'webhook'] as const),
  });
}
