import fc from 'fast-check';
import { HOSTILE_VALUES } from './hostile.ts';

/** Values like those given, one place of which is something else, is missing, or has something beside it. */
export function mutationsOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      values,
      fc.nat(),
      fc.constantFrom('replace', 'replace', 'remove', 'add'),
      HOSTILE_VALUES,
      fc.string(),
    )
    .map(([value, place, how, hostile, name]) => {
      const copy = structuredClone(value);
      const holders = holdersIn(copy);
      const holder = holders[place % holders.length];
      if (holder === undefined) return hostile;
      change(holder, { place, how, hostile, name });
      return copy;
    });
}

type Holder = unknown[] | Record<string, unknown>;
type Change = {
  readonly place: number;
  readonly how: string;
  readonly hostile: unknown;
  readonly name: string;
};

/** All lists and objects in a value, itself included. */
function holdersIn(value: unknown): readonly Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

function change(holder: Holder, { place, how, hostile, name }: Change): void {
  if (Array.isArray(holder)) {
    if (how === 'remove') holder.pop();
    else if (how === 'add' || holder.length === 0) holder.push(hostile);
    else holder[place % holder.length] = hostile;
    return;
  }
  const names = Object.keys(holder);
  const chosen = names[place % Math.max(names.length, 1)];
  if (how === 'add' || chosen === undefined) define(holder, name, hostile);
  else if (how === 'remove') delete holder[chosen];
  else define(holder, chosen, hostile);
}

/** As a member of its own, whatever it is called. */
function define(holder: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
