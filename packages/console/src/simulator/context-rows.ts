import type { AttributeType, Value } from '@conversation-orchestrator/engine';

/** One attribute of a context to try: its value as it is typed, plain text or JSON. */
export type ContextRow = { readonly name: string; readonly kind: 'text' | 'json'; readonly text: string };

/** A context by full attribute names. */
export type Context = Readonly<Record<string, Value>>;

/** A row for an attribute without value, of the kind its type asks for. */
export function blankRow(name: string, type: AttributeType | undefined): ContextRow {
  return {
    name,
    kind: type === undefined || type === 'string' || type === 'any' ? 'text' : 'json',
    text: '',
  };
}

/** The rows that say what a context says; absent values are left out. */
export function rowsOf(context: Context): readonly ContextRow[] {
  return Object.entries(context).flatMap(([name, value]): readonly ContextRow[] => {
    if (value === null) return [];
    return [
      typeof value === 'string'
        ? { name, kind: 'text', text: value }
        : { name, kind: 'json', text: JSON.stringify(value) },
    ];
  });
}

/** The context rows stand for, and the names of those that are not valid JSON. An empty row is an absent attribute. */
export function contextOf(rows: readonly ContextRow[]): {
  readonly context: Context;
  readonly wrong: readonly string[];
} {
  const entries: [string, Value][] = [];
  const wrong: string[] = [];
  for (const { name, kind, text } of rows) {
    if (name.trim() === '' || text === '') continue;
    const value = kind === 'text' ? text : readJson(text);
    if (value === undefined) wrong.push(name);
    else entries.push([name.trim(), value]);
  }
  return { context: Object.fromEntries(entries), wrong };
}

/** The JSON value a text is; undefined where it is none. */
export function readJson(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** A context written as JSON, and read back from it: any object, by full names or nested by namespace. */
export function readContext(text: string): Context | undefined {
  const value = text.trim() === '' ? {} : readJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Context)
    : undefined;
}
