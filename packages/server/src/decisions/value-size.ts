import type { Value } from '@conversation-orchestrator/engine';

const SCALAR_CHARACTERS = 6;

/**
 * About how many characters a value has as JSON, escapes not counted. Stops counting soon after `most`, so that asking whether a value
 * is larger than that costs no more than one that is as large.
 */
export function sizeOf(value: Value, most: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (value === null || typeof value !== 'object') return SCALAR_CHARACTERS;
  return Array.isArray(value) ? sizeOfList(value, most) : sizeOfObject(value as Members, most);
}

type Members = { readonly [name: string]: Value };

function sizeOfList(list: readonly Value[], most: number): number {
  let size = 2;
  for (const element of list) {
    size += 1 + sizeOf(element, most - size);
    if (size > most) break;
  }
  return size;
}

function sizeOfObject(members: Members, most: number): number {
  let size = 2;
  for (const [name, member] of Object.entries(members)) {
    size += name.length + 4 + sizeOf(member, most - size);
    if (size > most) break;
  }
  return size;
}
