import { givenMembers, searchChoice, searchText } from '../data/search-text.ts';

/** What the page of the context shows: where the attributes of policies come from. */
export const CONTEXT_TABS = ['custom', 'conversation', 'sde', 'documents', 'calendars'] as const;

export type ContextTab = (typeof CONTEXT_TABS)[number];

/** What the address of the page says: the tab, and what is looked up in it. */
export type ContextSearch = {
  readonly tab?: ContextTab;
  readonly conversationId?: string;
  readonly customerId?: string;
  readonly nameSpace?: string;
  readonly sessionId?: string;
};

/** Reads the query of the address; what it does not know is left out. */
export function contextSearch(query: Record<string, unknown>): ContextSearch {
  return givenMembers({
    tab: searchChoice(query['tab'], CONTEXT_TABS),
    conversationId: searchText(query['conversationId']),
    customerId: searchText(query['customerId']),
    nameSpace: searchText(query['nameSpace']),
    sessionId: searchText(query['sessionId']),
  });
}
