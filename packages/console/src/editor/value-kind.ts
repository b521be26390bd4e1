import type { AttributeType, Operator, Value } from '@conversation-orchestrator/engine';
import { templateName } from '../ui/template-name.ts';

/** What a condition compares with: an attribute, or a constant of one type. */
export const VALUE_KINDS = [
  'text',
  'number',
  'boolean',
  'null',
  'texts',
  'numbers',
  'json',
  'attribute',
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

/** Which kind a value is. An empty list counts as one of texts. */
export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'string') return templateName(value) === undefined ? 'text' : 'attribute';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (!Array.isArray(value)) return 'json';
  const elements = value as readonly Value[];
  if (elements.every((element) => typeof element === 'string')) return 'texts';
  return elements.every(
    (element) =>
      typeof element === 'number' || (typeof element === 'string' && templateName(element) !== undefined),
  )
    ? 'numbers'
    : 'json';
}

const BY_TYPE: { readonly [T in AttributeType]: readonly ValueKind[] } = {
  boolean: ['boolean', 'null', 'attribute'],
  number: ['number', 'null', 'attribute'],
  string: ['text', 'null', 'attribute'],
  list: ['texts', 'numbers', 'null', 'attribute'],
  object: ['attribute', 'null'],
  any: ['text', 'number', 'boolean', 'null', 'attribute'],
};

/** The kinds of value that make sense beside an attribute of this type and this operator. */
export function kindsFor(type: AttributeType, operator: Operator): readonly ValueKind[] {
  if (operator === 'IS_IN')
    return type === 'number' ? ['numbers', 'attribute'] : ['texts', 'numbers', 'attribute'];
  if (operator === 'CONTAINS')
    return type === 'string' ? ['text', 'attribute'] : ['text', 'number', 'attribute'];
  const kinds = BY_TYPE[type];
  return operator === 'EQUAL' || operator === 'NOT_EQUAL'
    ? kinds
    : kinds.filter((kind) => kind !== 'null' && kind !== 'boolean');
}

const EMPTY: { readonly [K in ValueKind]: Value } = {
  text: '',
  number: 0,
  boolean: true,
  null: null,
  texts: [],
  numbers: [],
  json: {},
  attribute: '{{}}',
};

/** A value of another kind, with as much of the old one as fits. */
export function convertValue(value: Value, to: ValueKind): Value {
  const from = kindOf(value);
  if (from === to) return value;
  const text =
    typeof value === 'string' && from === 'text' ? value : typeof value === 'number' ? String(value) : '';
  if (to === 'text' && text !== '') return text;
  if (to === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (to === 'texts' && text !== '') return [text];
  if (to === 'texts' && Array.isArray(value)) return value.map(String);
  if (to === 'numbers' && Array.isArray(value)) return value.map(Number).filter(Number.isFinite);
  return EMPTY[to];
}

const ORDERINGS: readonly Operator[] = [
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
];

const OPERATORS_BY_TYPE: { readonly [T in AttributeType]: readonly Operator[] } = {
  boolean: ['EQUAL', 'NOT_EQUAL'],
  number: ['EQUAL', 'NOT_EQUAL', ...ORDERINGS, 'IS_IN'],
  string: ['EQUAL', 'NOT_EQUAL', 'IS_IN', 'CONTAINS', ...ORDERINGS],
  list: ['CONTAINS', 'EQUAL', 'NOT_EQUAL'],
  object: ['EQUAL', 'NOT_EQUAL'],
  any: ['EQUAL', 'NOT_EQUAL', 'IS_IN', 'CONTAINS', ...ORDERINGS],
};

/** The operators that fit an attribute of this type; the one already chosen stays choosable. */
export function operatorsFor(type: AttributeType, chosen: Operator): readonly Operator[] {
  const fitting = OPERATORS_BY_TYPE[type];
  return fitting.includes(chosen) ? fitting : [...fitting, chosen];
}
