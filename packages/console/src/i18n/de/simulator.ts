import type { simulator as english } from '../en/simulator.ts';
import type { TranslationOf } from '../translation.ts';

/** Trying a context. */
export const simulator: TranslationOf<typeof english> = {
  title: 'Ausprobieren',
  pageNote: 'Nichts wird aufgezeichnet, niemand wird übergeben.',
  load: 'Kontext einer Entscheidung',
  loadPlaceholder: 'Eine der letzten wählen',
  nothingToLoad: 'Noch keine Entscheidungen',
  at: 'Uhr',
  atNow: 'Uhr: jetzt',
  now: 'Zurück zu jetzt',
  contextAs: 'Wie der Kontext geschrieben wird',
  contextJson: 'Kontext als JSON',
  asRows: 'Attribute',
  rowName: 'Attribut {{number}}',
  rowValue: 'Wert von {{name}}',
  removeRow: '{{name}} entfernen',
  addRow: 'Attribut hinzufügen',
  isText: 'Ein Text. Als JSON nehmen',
  isJson: 'JSON: Zahl, true oder false, Liste. Als Text nehmen',
  wrongJson: 'Kein JSON-Objekt',
  wrongValue: 'Kein gültiges JSON',
  wrong: 'Weggelassen, weil nicht lesbar: {{names}}',
  listNow: 'Die Liste, wie sie ist',
  listWithDraft: 'Die Liste mit dieser Regel eingeschaltet',
  incomplete: 'Die Regel ist noch nicht vollständig.',
  degraded: 'Nicht verfügbar: {{names}}',
};
