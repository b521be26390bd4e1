import type { settings as english } from '../en/settings.ts';
import type { TranslationOf } from '../translation.ts';

/** Settings of the account. */
export const settings: TranslationOf<typeof english> = {
  note: 'Für das ganze Konto',
  fallbackTitle: 'Wenn nichts zutrifft',
  fallbackText:
    'Diese Aktionen werden gegeben, wenn keine Regel zutrifft, damit keine Konversation allein bleibt.',
  noFallback: 'Keine: Die Antwort ist leer, und der Bot entscheidet selbst.',
  discard: 'Verwerfen',
  logTitle: 'Protokoll der Entscheidungen',
  logText: 'Ältere Entscheidungen werden aus dem Protokoll gelöscht und zählen in der Nutzung nicht mehr.',
  logDays: 'Tage, die Entscheidungen bleiben',
  shortenTitle_one: 'Entscheidungen nur {{count}} Tag aufbewahren?',
  shortenTitle_other: 'Entscheidungen nur {{count}} Tage aufbewahren?',
  shortenText_one:
    'Entscheidungen, die älter als {{count}} Tag sind, werden mit ihren Gründen endgültig gelöscht.',
  shortenText_other:
    'Entscheidungen, die älter als {{count}} Tage sind, werden mit ihren Gründen endgültig gelöscht.',
  shorten: 'Verkürzen und löschen',
  requestsTitle: 'Anfragen',
  queryTokens: 'Token in der Adresse annehmen (?access_token=…)',
  queryTokensText:
    'Bestehende Clients senden sie vielleicht so. Adressen landen in Protokollen von Proxys: Schalten Sie es aus, wenn kein Client es braucht.',
};
