import { expect, test } from 'vitest';
import { parseExpression } from './parse.ts';
import { calendarsOf } from './reads.ts';

function calendarsIn(text: string): readonly string[] {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  return calendarsOf(expression);
}

test('calendars are found wherever in an expression they are asked, each once, sorted', () => {
  const text =
    "x == 1 and (inCalendar('office') or not inCalendar('holidays')) ? inCalendar('office') : false";
  expect(calendarsIn(text)).toEqual(['holidays', 'office']);
});

test('a calendar whose name is an attribute, and a text that is no argument of inCalendar, are not names of calendars', () => {
  expect(calendarsIn("inCalendar(custom.calendar) and lower('office') == 'office'")).toEqual([]);
});
