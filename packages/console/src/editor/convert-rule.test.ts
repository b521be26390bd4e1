import type { Condition } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { rowsToText, textToRows } from './convert-rule.ts';
import { keyed, type WhenDraft } from './draft.ts';

const when = (rest: Partial<WhenDraft>): WhenDraft => ({ mode: 'rows', rows: [], text: '', ...rest });
const ROWS: readonly Condition[] = [
  { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipList}}' },
  { property: 'orchestrator.intent', type: 'EQUAL', value: "it's" },
];
const TEXT = "orchestrator.phoneNumber in custom.vipList and orchestrator.intent == 'it\\'s'";

describe('rows as an expression', () => {
  it('are joined with `and`', () => {
    expect(rowsToText(when({ rows: ROWS.map(keyed) }))).toMatchObject({
      kind: 'converted',
      when: { mode: 'text', text: TEXT },
    });
  });

  it('leave out rows without attribute', () => {
    const rows = [keyed<Condition>({ property: ' ', type: 'EQUAL', value: '' })];
    expect(rowsToText(when({ rows }))).toMatchObject({ when: { text: '' } });
  });

  it('name the row whose value has no spelling', () => {
    const rows = [keyed<Condition>({ property: 'a.b', type: 'EQUAL', value: { c: 1 } })];
    expect(rowsToText(when({ rows }))).toEqual({ kind: 'inexpressible', part: 'a.b' });
  });
});

describe('an expression as rows', () => {
  it('is the rows it was made of', () => {
    const converted = textToRows(when({ mode: 'text', text: TEXT }));
    expect(converted.kind === 'converted' && converted.when.rows.map(({ item }) => item)).toEqual(ROWS);
  });

  it('names the part rows cannot say', () => {
    const text = 'a.b == 1 and (a.c == 2 or a.d == 3)';
    expect(textToRows(when({ mode: 'text', text }))).toEqual({
      kind: 'inexpressible',
      part: 'a.c == 2 or a.d == 3',
    });
  });

  it('says what keeps it from being read', () => {
    const converted = textToRows(when({ mode: 'text', text: 'a ==' }));
    expect(converted.kind === 'unreadable' && converted.issues.length > 0).toBe(true);
  });

  it('is no rows where it is empty', () => {
    expect(textToRows(when({ mode: 'text', text: ' ' }))).toMatchObject({ when: { mode: 'rows', rows: [] } });
  });
});
