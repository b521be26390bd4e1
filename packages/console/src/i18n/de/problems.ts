import type { problems as english } from '../en/problems.ts';
import type { TranslationOf } from '../translation.ts';

/** What went wrong, and what to do next, by the code of the problem. Codes that are not here show the server's own words. */
export const problems: TranslationOf<typeof english> = {
  title: 'Das hat nicht funktioniert',
  loadingTitle: 'Das konnte nicht geladen werden',
  goneTitle: 'Das gibt es nicht, oder nicht mehr',
  requestId: 'Anfrage {{id}}',
  TIMEOUT:
    'Der Server hat zu lange gebraucht. Ob etwas geändert wurde, ist nicht bekannt; sehen Sie nach, bevor Sie es erneut versuchen.',
  UNREACHABLE: 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  FORBIDDEN_SCOPE: 'Ihre Rolle erlaubt das nicht. Fragen Sie die Administration.',
  PRECONDITION_FAILED:
    'Jemand hat dies inzwischen geändert. Von Ihnen wurde nichts gespeichert; sehen Sie es sich erst neu an.',
  TOO_MANY_REQUESTS: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.',
  INTERNAL: 'Der Server hat einen Fehler und ihn protokolliert.',
  UNSURE: 'Ob etwas geändert wurde, ist nicht bekannt: sehen Sie nach, bevor Sie es wiederholen.',
  POLICIES_UNAVAILABLE: 'Die Regeln können gerade nicht geladen werden. Das heißt nicht, dass es keine gibt.',
  UNAVAILABLE: 'Der Server kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.',
};
