import type { common as english } from '../en/common.ts';
import type { TranslationOf } from '../translation.ts';

/** Words of more than one page. */
export const common: TranslationOf<typeof english> = {
  language: 'de',
  add: 'Hinzufügen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copied: 'Kopiert',
  copy: 'Kopieren',
  delete: 'Löschen',
  dismiss: 'Ausblenden',
  edit: 'Bearbeiten',
  loading: 'Wird geladen …',
  more: 'Mehr',
  moreActions: 'Weitere Aktionen',
  never: 'nie',
  no: 'Nein',
  none: 'keine',
  reload: 'Neu laden',
  remove: 'Entfernen',
  retry: 'Erneut versuchen',
  save: 'Speichern',
  saved: 'Gespeichert',
  search: 'Suchen',
  undo: 'Rückgängig',
  values_one: '{{count}} Wert',
  values_other: '{{count}} Werte',
  yes: 'Ja',
  readOnly: 'Sie können ansehen, aber nichts ändern: Ihre Rolle ist {{role}}.',
};
