import type { Value } from '@conversation-orchestrator/engine';

/** What a value can be said to be when it is written. */
export const DRAFT_KINDS = ['text', 'number', 'boolean', 'texts', 'numbers', 'json'] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A value while it is written: `text` is what was typed for text, number and JSON, `values` the list. */
export type ValueDraft = {
  readonly kind: DraftKind;
  readonly text: string;
  readonly checked: boolean;
  readonly values: readonly Value[];
};

/** Nothing yet, to be a text. */
export const EMPTY_DRAFT: ValueDraft = { kind: 'text', text: '', checked: false, values: [] };

/** The kind of a value. An empty list counts as one of texts; what has no field of its own is JSON. */
export function draftKindOf(value: Value): DraftKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (!Array.isArray(value)) return 'json';
  const elements = value as readonly Value[];
  // The field of a list holds one element a line, trimmed: what it could not give back is JSON.
  if (
    elements.every(
      (element) =>
        typeof element === 'string' &&
        element !== '' &&
        element === element.trim() &&
        !/[\r\n]/.test(element),
    )
  )
    return 'texts';
  return elements.every((element) => typeof element === 'number') ? 'numbers' : 'json';
}

/** A value, to be changed. */
export function draftOf(value: Value): ValueDraft {
  const kind = draftKindOf(value);
  if (kind === 'boolean') return { ...EMPTY_DRAFT, kind, checked: value === true };
  if (kind === 'texts' || kind === 'numbers')
    return { ...EMPTY_DRAFT, kind, values: value as readonly Value[] };
  return { ...EMPTY_DRAFT, kind, text: kind === 'json' ? JSON.stringify(value, null, 2) : String(value) };
}

/** The same with another kind, as much of what was written as fits. */
export function withKind(draft: ValueDraft, kind: DraftKind): ValueDraft {
  if (kind === 'json' && draft.kind !== 'json') {
    const value = valueOfDraft(draft);
    return { ...draft, kind, text: value === undefined ? '' : JSON.stringify(value, null, 2) };
  }
  if (kind === 'numbers') return { ...draft, kind, values: draft.values.map(Number).filter(Number.isFinite) };
  if (kind === 'texts') return { ...draft, kind, values: draft.values.map(String) };
  return { ...draft, kind };
}

/** What was written, as a value; undefined where it is not one yet. */
export function valueOfDraft({ kind, text, checked, values }: ValueDraft): Value | undefined {
  if (kind === 'text') return text;
  if (kind === 'boolean') return checked;
  if (kind === 'texts' || kind === 'numbers') return values;
  if (kind === 'json') return parseJson(text);
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

function parseJson(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
