import type { ladder as english } from '../en/ladder.ts';
import type { TranslationOf } from '../translation.ts';

/** The policies of a decision, one under the other, as they were tried. */
export const ladder: TranslationOf<typeof english> = {
  folded_one: '{{count}} Regel, an Platz {{from}}',
  folded_other: '{{count}} Regeln, an den Plätzen {{from}} bis {{to}}',
  exception: 'Ausnahme',
  conditions: 'Bedingungen',
  always: 'Sie hat keine Bedingungen und gilt daher immer.',
  left: 'links: {{value}}',
  right: 'rechts: {{value}}',
  was: '– der Wert ist',
  absent: 'nicht vorhanden',
  noValues: 'Hier werden keine Werte verglichen, die sich zeigen ließen',
  unreadable: 'Der Ausdruck lässt sich nicht lesen',
};
