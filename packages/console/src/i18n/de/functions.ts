import type { functions as english } from '../en/functions.ts';
import type { TranslationOf } from '../translation.ts';

/** What the functions of the expression language do. */
export const functions: TranslationOf<typeof english> = {
  isTimeRange:
    'Ob es dort zwischen zwei Uhrzeiten ist, beide eingeschlossen, an diesen Tagen. Was über Mitternacht reicht, gehört zu dem Tag, an dem es beginnt.',
  isDateRange:
    'Ob das Datum dort zwischen zwei Tagen liegt, beide eingeschlossen, und auf einem dieser Wochentage.',
  inCalendar:
    'Ob ein Kalender des Kontos jetzt geöffnet ist: innerhalb seiner Zeiten und an keinem geschlossenen Tag.',
  lower: 'Der Text in Kleinbuchstaben.',
  upper: 'Der Text in Großbuchstaben.',
  trim: 'Der Text ohne Leerzeichen an seinen Enden.',
  length: 'Die Zahl der Zeichen eines Texts oder der Elemente einer Liste.',
  startsWith: 'Ob der Text so beginnt.',
  endsWith: 'Ob der Text so endet.',
  contains: 'Ob der Text einen Text enthält, oder die Liste ein Element.',
  matches: 'Ob ein Teil des Texts zu einem regulären Ausdruck passt (RE2); `^…$` für den ganzen.',
  round: 'Die nächste ganze Zahl, Halbe von der Null weg; oder die nächste mit so vielen Nachkommastellen.',
  floor: 'Die ganze Zahl darunter, oder sie selbst.',
  ceil: 'Die ganze Zahl darüber, oder sie selbst.',
  abs: 'Die Zahl ohne ihr Vorzeichen.',
  min: 'Die kleinste von mehreren Zahlen oder einer Liste.',
  max: 'Die größte von mehreren Zahlen oder einer Liste.',
  exists: 'Ob das Attribut einen Wert hat.',
  coalesce: 'Der erste der Werte, den es gibt.',
  bucket:
    'Eine gleichbleibende Aufteilung: mit einem Prozentsatz, ob der Schlüssel hineinfällt; mit einer Liste von Gewichten, auf welches er fällt (ab 0). Derselbe Schlüssel fällt immer gleich; ein anderes Salz teilt neu auf.',
};
