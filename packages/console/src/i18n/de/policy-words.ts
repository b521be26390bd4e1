import type { policyWords as english } from '../en/policy-words.ts';
import type { TranslationOf } from '../translation.ts';

/** The words a policy is told in, everywhere: list, details, logs, revisions. */
export const policyWords: TranslationOf<typeof english> = {
  states: {
    TRUE: 'Wahr',
    FALSE: 'Falsch',
    ERROR: 'Fehler',
    INVALID: 'Ungültig',
    DISABLED: 'Ausgeschaltet',
    NOT_REACHED: 'Nicht erreicht',
    NOT_EVALUATED: 'Nicht nötig',
  },
  outcomes: {
    MATCHED: 'Zugetroffen',
    NO_MATCHED_RULES: 'Nichts traf zu',
    NO_POLICIES_ENABLED: 'Keine Regel ist eingeschaltet',
    FALLBACK: 'Ersatzaktionen',
  },
  operators: {
    EQUAL: 'ist',
    NOT_EQUAL: 'ist nicht',
    LESS_THAN: 'ist kleiner als',
    LESS_THAN_OR_EQUAL: 'ist höchstens',
    GREATER_THAN: 'ist größer als',
    GREATER_THAN_OR_EQUAL: 'ist mindestens',
    CONTAINS: 'enthält',
    IS_IN: 'ist in',
  },
  when: 'Wenn',
  and: 'und',
  or: 'oder',
  not: 'nicht:',
  thenDo: 'Dann',
  except: 'Außer',
  exceptThen: 'in diesem Fall',
  always: 'immer',
  timeRange: 'zwischen {{from}} und {{to}} Uhr, {{zone}}',
  dateRange: 'von {{from}} bis {{to}}, {{zone}}',
  calendar: 'solange der Kalender {{name}} geöffnet ist',
  everyDay: 'jeden Tag',
  actions: {
    TRANSFER_TO_SKILL: 'übergeben an Skill',
    TRANSFER_TO_AGENT: 'übergeben an Agent',
    SEND_MESSAGE: 'senden',
    fallback: 'falls nicht verfügbar, an Skill',
  },
  nothing: 'nichts',
  absent: 'nicht vorhanden',
};
