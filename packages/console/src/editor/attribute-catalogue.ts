import type { CustomAttribute } from '@conversation-orchestrator/api';
import {
  type AttributeType,
  type Catalogue,
  type Issue,
  typeOf,
  type Value,
} from '@conversation-orchestrator/engine';
import { RESERVED_NAMESPACES } from '../data/wire-values.ts';
import { namedIn } from '../issues/issue-words.ts';
import { BOT_ATTRIBUTES, BUILT_IN_ATTRIBUTES } from './built-in-attributes.ts';

/** What the catalogue is made of. `seen`: values attributes had in recent decisions. */
export type CatalogueParts = {
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly string[];
  /** Attributes that policies read. */
  readonly reads: readonly string[];
  readonly seen: readonly Readonly<Record<string, Value>>[];
};

/** What the editor checks against: everything that is known by name, wherever from. */
export function catalogueOf({ attributes, calendars, reads, seen }: CatalogueParts): Catalogue {
  const known = new Map<string, AttributeType>(BOT_ATTRIBUTES);
  for (const name of [...reads, ...seen.flatMap((values) => Object.keys(values))])
    if (isContext(name) && !known.has(name)) known.set(name, 'any');
  for (const [name, type] of BUILT_IN_ATTRIBUTES) known.set(name, type);
  for (const attribute of attributes) known.set(`custom.${attribute.name}`, typeOfAttribute(attribute));
  return { attributes: known, calendars: new Set(calendars) };
}

/** What a function answers is known only when it has run; a null says nothing of what will be there. */
function typeOfAttribute(attribute: CustomAttribute): AttributeType {
  if (attribute.type === 'function') return 'any';
  const type = typeOf(attribute.value);
  return type === 'null' ? 'any' : type;
}

const RESERVED: ReadonlySet<string> = new Set(RESERVED_NAMESPACES);

function isContext(name: string): boolean {
  return !RESERVED.has(name.split('.', 1)[0] ?? '');
}

/**
 * The issues worth showing: any property of a context namespace may come to be, so a new name there is reported only where it is nearly a
 * known one and so probably misspelt. Names that differ in their digits alone are meant to.
 */
export function worthShowing(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code, suggestion, message }) => {
    if (code !== 'UNKNOWN_ATTRIBUTE') return true;
    const name = namedIn(message);
    return !isContext(name) || (suggestion !== undefined && letters(suggestion) !== letters(name));
  });
}

function letters(name: string): string {
  return name.replace(/\d+/g, '');
}
