import type { issues as english } from '../en/issues.ts';
import type { TranslationOf } from '../translation.ts';

/** What is wrong or doubtful in a policy. The engine's own words are English: in other languages they stand behind these. */
export const issues: TranslationOf<typeof english> = {
  codes: {
    SYNTAX: 'So schreibt man keinen Ausdruck',
    TOO_LONG: 'Ein Ausdruck darf höchstens {{maximum}} Zeichen haben',
    TOO_DEEP: 'Das ist mehr als {{maximum}} Ebenen tief verschachtelt',
    TOO_MANY: 'Das sind zu viele',
    UNKNOWN_FUNCTION: 'Es gibt keine Funktion `{{name}}`',
    UNKNOWN_ATTRIBUTE: '`{{name}}` ist nicht bekannt',
    UNKNOWN_CALENDAR: 'Es gibt keinen Kalender `{{name}}`',
    WRONG_ARGUMENT_COUNT: 'Die Zahl der Argumente stimmt nicht: `{{signature}}`',
    WRONG_TYPE: 'Die Art des Werts passt nicht',
    BAD_TIME: 'Das ist keine Uhrzeit, geschrieben wie {{example}}',
    BAD_DATE: 'Das ist kein Datum, geschrieben wie {{example}}',
    BAD_DAY: 'Das ist kein Wochentag: {{example}}',
    BAD_TIME_ZONE: 'Das ist keine Zeitzone, geschrieben wie {{example}}',
    BAD_PATTERN: 'Das ist kein Muster',
    BAD_PERCENTAGE: 'Das sind keine Anteile von Hundert',
    BAD_TEMPLATE: 'Das nennt kein Attribut',
    BAD_VALUE: 'Dieser Wert ist hier nicht möglich',
    MISSING: 'Hier fehlt etwas',
    CONFLICT: 'Eine Regel hat entweder Bedingungen oder einen Ausdruck, nicht beides',
    CONSTANT: 'Das kommt bei jeder Konversation gleich heraus',
  },
  missing: {
    name: 'Eine Regel braucht einen Namen',
    property: 'Eine Bedingung braucht ein Attribut',
    actions: 'Eine Regel braucht mindestens eine Aktion',
    skillId: 'Welcher Skill?',
    userId: 'Welcher Agent?',
    message: 'Was soll gesagt werden?',
  },
  didYouMean: 'Meinten Sie `{{name}}`?',
  unknown: 'Hier stimmt etwas nicht',
  causes: {
    ERROR: 'Etwas, das sie liest, war nicht zu haben',
    INVALID: 'So, wie sie geschrieben ist, lässt sie sich nicht beurteilen',
  },
  doubts: {
    NEVER_HOLDS: 'Gilt nie: kein Wert von {{attribute}} kann alle Bedingungen erfüllen.',
    NEVER_REACHED: 'Wird nie erreicht: alles, worauf sie zuträfe, nimmt schon über ihr',
    VALUES_TAKEN: 'Wird nie erreicht, wo {{attribute}} dies ist:',
    takenBy: '– das nimmt schon über ihr',
    LEAVES_NOTHING: 'Nimmt alles, worauf diese Regeln unter ihr zuträfen:',
    NO_FUNCTION:
      '{{attribute}} ist das Ergebnis der Funktion {{name}}, die es nicht gibt: was es liest, ist ein Fehler.',
    andMore: 'und {{count}} weitere',
    OWN_SKILL:
      'Sie übergibt an {{skill}}, den Skill, in dem die Konversation schon ist: der Bot dort fragte wieder, im Kreis.',
  },
};
