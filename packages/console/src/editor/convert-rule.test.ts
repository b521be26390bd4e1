import type { Condition } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { rowsToText, textToRows } from './convert-rule.ts';
import { keyed, type RuleDraft } from './draft.ts';

const rule = (rest: Partial<RuleDraft>): RuleDraft => ({
  mode: 'rows',
  rows: [],
  text: '',
  actions: [],
  ...rest,
});
const ROWS: readonly Condition[] = [
  { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipList}}' },
  { property: 'orchestrator.intent', type: 'EQUAL', value: "it's" },
];
const TEXT = "orchestrator.phoneNumber in custom.vipList and orchestrator.intent == 'it\\'s'";

describe('rows as an expression', () => {
  it('are joined with `and`', () => {
    expect(rowsToText(rule({ rows: ROWS.map(keyed) }))).toMatchObject({
      kind: 'converted',
      rule: { mode: 'text', text: TEXT },
    });
  });

  it('leave out rows without attribute', () => {
    const rows = [keyed<Condition>({ property: ' ', type: 'EQUAL', value: '' })];
    expect(rowsToText(rule({ rows }))).toMatchObject({ rule: { text: '' } });
  });

  it('name the row whose value has no spelling', () => {
    const rows = [keyed<Condition>({ property: 'a.b', type: 'EQUAL', value: { c: 1 } })];
    expect(rowsToText(rule({ rows }))).toEqual({ kind: 'inexpressible', part: 'a.b' });
  });
});

describe('an expression as rows', () => {
  it('is the rows it was made of', () => {
    const converted = textToRows(rule({ mode: 'text', text: TEXT }));
    expect(converted.kind === 'converted' && converted.rule.rows.map(({ item }) => item)).toEqual(ROWS);
  });

  it('names the part rows cannot say', () => {
    const text = 'a.b == 1 and (a.c == 2 or a.d == 3)';
    expect(textToRows(rule({ mode: 'text', text }))).toEqual({
      kind: 'inexpressible',
      part: 'a.c == 2 or a.d == 3',
    });
  });

  it('says what keeps it from being read', () => {
    const converted = textToRows(rule({ mode: 'text', text: 'a ==' }));
    expect(converted.kind === 'unreadable' && converted.issues.length > 0).toBe(true);
  });

  it('is no rows where it is empty', () => {
    expect(textToRows(rule({ mode: 'text', text: ' ' }))).toMatchObject({ rule: { mode: 'rows', rows: [] } });
  });
});
