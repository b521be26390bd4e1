import type { Expression } from './ast.ts';
import { childrenOf } from './children.ts';
import { CLOCK_FUNCTIONS } from './functions/clock.ts';

/** The attributes an expression can read, each once, sorted. */
export function readsOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names].sort();
}

function collect(expression: Expression, names: Set<string>): void {
  if (expression.kind === 'attribute') names.add(expression.name);
  for (const child of childrenOf(expression)) collect(child, names);
}

/** Tells whether an expression can come out differently at another time. */
export function readsClock(expression: Expression): boolean {
  return (
    (expression.kind === 'call' && Object.hasOwn(CLOCK_FUNCTIONS, expression.name)) ||
    childrenOf(expression).some(readsClock)
  );
}

/** The calendars an expression asks by name, each once, sorted. A name that is itself an attribute is known only when it is decided. */
export function calendarsOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  collectCalendars(expression, names);
  return [...names].sort();
}

function collectCalendars(expression: Expression, names: Set<string>): void {
  const [name] = expression.kind === 'call' && expression.name === 'inCalendar' ? expression.arguments : [];
  if (name?.kind === 'literal' && typeof name.value === 'string') names.add(name.value);
  for (const child of childrenOf(expression)) collectCalendars(child, names);
}
