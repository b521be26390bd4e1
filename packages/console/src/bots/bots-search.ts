import { givenMembers, searchChoice, searchText } from '../data/search-text.ts';

/** What a new bot can start from: those that are ready to use, by their id, or nothing. */
export const STARTS = ['tutorial', 'intents', 'scripted', 'empty'] as const;

export type BotStart = (typeof STARTS)[number];

/** The parts of the page. */
const TABS = ['bots', 'intents', 'channels'] as const;

/** What the address of the page says: which part of it is shown. */
export type BotsSearch = { readonly tab?: (typeof TABS)[number] };

/** Reads the query of the address; what it does not know is left out. */
export function botsSearch({ tab }: Record<string, unknown>): BotsSearch {
  return givenMembers({ tab: searchChoice(tab, TABS) });
}

/** What the address of a new bot says: what it starts from, or of which bot it is a copy. */
export type NewBotSearch = { readonly from?: BotStart; readonly copy?: string };

/** Reads the query of the address; what it does not know is left out. */
export function newBotSearch({ copy, from }: Record<string, unknown>): NewBotSearch {
  return givenMembers({ from: searchChoice(from, STARTS), copy: searchText(copy) });
}
