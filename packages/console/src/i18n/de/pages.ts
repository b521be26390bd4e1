import type { pages as english } from '../en/pages.ts';
import type { TranslationOf } from '../translation.ts';

/** Names of the pages, as the navigation shows them. */
export const pages: TranslationOf<typeof english> = {
  policies: 'Regeln',
  logs: 'Protokoll',
  usage: 'Nutzung',
  context: 'Kontext',
  functions: 'Funktionen',
  bots: 'Bots',
  emulator: 'Emulator',
  desk: 'Arbeitsplatz',
  directory: 'Skills & Agenten',
  access: 'Zugang',
  settings: 'Einstellungen',
  revisions: 'Verlauf',
};
