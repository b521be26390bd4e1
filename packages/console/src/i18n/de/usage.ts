import type { usage as english } from '../en/usage.ts';
import type { TranslationOf } from '../translation.ts';

/** How often policies won. */
export const usage: TranslationOf<typeof english> = {
  note: 'Wie oft jede Regel gewann, und was keine Regel nahm',
  range: 'Zeitraum',
  ranges: { day: 'Letzte 24 Stunden', week: 'Letzte 7 Tage', month: 'Letzte 30 Tage', custom: 'Von … bis …' },
  cut: 'Ein Balken je',
  by: { hour: 'Stunde', day: 'Tag' },
  from: 'Ab',
  csv: 'Als CSV sichern',
  decisions: 'Entscheidungen',
  matched: 'Eine Regel traf zu',
  unmatched: 'Nichts traf zu',
  why: 'welche?',
  fired: 'Regeln, die gewannen',
  ofEnabled_one: 'von {{count}} eingeschalteten',
  ofEnabled_other: 'von {{count}} eingeschalteten',
  chart: { hour: 'Entscheidungen je Stunde', day: 'Entscheidungen je Tag' },
  as: 'Zeigen als',
  asChart: 'Diagramm',
  asTable: 'Tabelle',
  table: 'Die Zahlen des Diagramms',
  all: 'Alle',
  others_one: '{{count}} andere Regel',
  others_other: '{{count}} andere Regeln',
  utcDays: 'Tage beginnen um Mitternacht UTC.',
  top: 'Am meisten genutzt',
  nobodyWon: 'In diesem Zeitraum gewann keine Regel.',
  neverFired: 'Nie genutzt',
  neverFiredText:
    'Eingeschaltet, aber in diesem Zeitraum nie die Gewinnerin. Vielleicht nimmt eine Regel darüber alles, was passen würde.',
  allFired: 'Jede eingeschaltete Regel gewann mindestens einmal.',
  showAll: 'Alle {{count}} zeigen',
  emptyTitle: 'Keine Entscheidungen in diesem Zeitraum',
  emptyText:
    'Sobald Bots nach der nächsten Aktion fragen, zeigt diese Seite, welche Regeln antworten. Wählen Sie einen längeren Zeitraum, oder probieren Sie auf der Seite Regeln einen Kontext aus.',
};
