import { SDE_ATTRIBUTES, type StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { sdeValues } from '../context/built-in/sde-values.ts';

/** One attribute of a customer, its value as it is typed. */
export type SdeRow = {
  readonly name: string;
  readonly text: string;
  /** The value as it is kept, until another is typed: pages send `true` and numbers where a text is usual. */
  readonly kept?: Value;
};

/** The rows that say what is kept of a customer. */
export function rowsOf(entities: readonly StructuredDataEntity[]): readonly SdeRow[] {
  return [...sdeValues(entities)].flatMap(([name, kept]) =>
    kept === null ? [] : [{ name, text: String(kept), kept }],
  );
}

/** Whether a number is to be typed for an attribute. */
export function isNumber(name: string): boolean {
  return SDE_ATTRIBUTES[name]?.type === 'number';
}

/** Whether a row cannot be read: what is typed is no number where one is to be. */
export function isWrong({ kept, name, text }: SdeRow): boolean {
  return kept === undefined && isNumber(name) && !Number.isFinite(Number(text));
}

/** The entities that rows stand for. Always both: what no row says any more is not kept any more. Rows without a value say nothing. */
export function sdesOf(rows: readonly SdeRow[]): readonly StructuredDataEntity[] {
  let customer: Members = { type: 'ctmrinfo', info: {} };
  let person: Members = { type: 'personal', personal: {} };
  for (const row of rows) {
    const { entity, member } = SDE_ATTRIBUTES[row.name] ?? {};
    if (member === undefined || row.text.trim() === '') continue;
    if (entity === 'ctmrinfo') customer = withMember(customer, member, typedValue(row));
    else person = withMember(person, member, typedValue(row));
  }
  return [customer, person] as unknown as readonly StructuredDataEntity[];
}

function typedValue({ kept, name, text }: SdeRow): Value {
  return kept ?? (isNumber(name) ? Number(text) : text.trim());
}

type Members = { readonly [name: string]: Value | Members };

function withMember(
  members: Members,
  [name, next, ...deeper]: readonly [string, ...string[]],
  value: Value,
): Members {
  if (next === undefined) return { ...members, [name]: value };
  return { ...members, [name]: withMember((members[name] ?? {}) as Members, [next, ...deeper], value) };
}
