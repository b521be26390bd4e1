import type { shell as english } from '../en/shell.ts';
import type { TranslationOf } from '../translation.ts';

/** The frame around the pages, and the sign-in. */
export const shell: TranslationOf<typeof english> = {
  product: 'Conversation Orchestrator',
  navigation: 'Seiten',
  openNavigation: 'Navigation öffnen',
  skipToContent: 'Zum Inhalt springen',
  account: 'Konto {{name}}',
  accountMenu: 'Angemeldet als {{name}}',
  language: 'Sprache',
  scheme: { light: 'Hell', dark: 'Dunkel', auto: 'Wie das System', label: 'Farben' },
  help: 'Hilfe',
  tour: 'Rundgang beginnen',
  apiDocs: 'API-Dokumentation',
  signOut: 'Abmelden',
  roles: { viewer: 'Lesend', editor: 'Bearbeitend', admin: 'Administration' },
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
  toPolicies: 'Zu den Regeln',
  crashedTitle: 'Diese Seite funktioniert nicht mehr',
  crashedText:
    'Das ist ein Fehler der Konsole. Gespeichertes ist sicher. Laden Sie neu, um weiterzuarbeiten.',
  signIn: {
    title: 'Anmelden',
    subtitle: 'Nachvollziehbar entscheiden, wer eine Konversation übernimmt.',
    email: 'E-Mail',
    password: 'Passwort',
    account: 'Konto',
    accountHint: 'E-Mail und Passwort stimmen in mehreren Konten. In welchem anmelden?',
    submit: 'Anmelden',
    wrong: 'E-Mail und Passwort gehören nicht zusammen.',
    again: 'Ihre Sitzung ist beendet',
    againText: 'Melden Sie sich wieder an, um hier weiterzuarbeiten. Auf dieser Seite geht nichts verloren.',
  },
};
