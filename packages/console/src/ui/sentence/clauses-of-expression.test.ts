import { describe, expect, it } from 'vitest';
import { clausesOfExpression } from './clauses-of-expression.ts';

const told = clausesOfExpression;

describe('the clauses of an expression', () => {
  it('are the parts of its top `and`', () => {
    expect(told("a.b == 1 and isTimeRange('09:00:00','18:00:00','America/New_York',['MON'])")).toEqual([
      { kind: 'comparison', condition: { property: 'a.b', type: 'EQUAL', value: 1 } },
      { kind: 'timeRange', from: '09:00:00', to: '18:00:00', zone: 'America/New_York', days: ['MON'] },
    ]);
  });

  it('tell a choice part by part', () => {
    expect(told("a.b == 1 or inCalendar('hours')")).toEqual([
      {
        kind: 'either',
        clauses: [
          { kind: 'comparison', condition: { property: 'a.b', type: 'EQUAL', value: 1 } },
          { kind: 'calendar', name: 'hours' },
        ],
      },
    ]);
  });

  it('tell a negation in words where what is negated has words', () => {
    expect(told("not inCalendar('hours')")).toEqual([
      { kind: 'not', clause: { kind: 'calendar', name: 'hours' } },
    ]);
    expect(told('not (a.b == 1 or a.c == 2)')).toMatchObject([{ kind: 'code' }]);
  });

  it('keep as code what has no words: arithmetic, a zone from an attribute', () => {
    expect(told('a.b + 1 > a.c * 2')).toEqual([{ kind: 'code', text: 'a.b + 1 > a.c * 2' }]);
    expect(told("isTimeRange('09:00:00', '18:00:00', custom.zone)")).toMatchObject([{ kind: 'code' }]);
  });

  it('keep what cannot be read as it was typed', () => {
    expect(told('a.b ==')).toEqual([{ kind: 'code', text: 'a.b ==' }]);
  });
});
