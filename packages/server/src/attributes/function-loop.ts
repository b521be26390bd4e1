import type { CustomAttribute } from '../policies/routing.ts';
import { ownerOf } from './attribute-owner.ts';
import { readsOfParameters } from './custom-reads.ts';

/** Function attributes, each with those its parameters wait for. Names are without `custom.`. */
type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * A circle of function attributes that wait for each other's results, so that none could ever be run: from one of them back to it.
 * Undefined where there is none.
 */
export function findFunctionLoop(attributes: readonly CustomAttribute[]): readonly string[] | undefined {
  const waiting = waitingOf(attributes);
  const free = new Set<string>();
  for (const name of waiting.keys()) {
    const loop = findLoopFrom(name, waiting, free);
    if (loop !== undefined) return loop;
  }
  return undefined;
}

function waitingOf(attributes: readonly CustomAttribute[]): Waiting {
  const names = new Set(attributes.map(({ name }) => name));
  return new Map(
    attributes.flatMap((attribute) => {
      if (attribute.type !== 'function') return [];
      return [
        [
          attribute.name,
          readsOfParameters(attribute.parameters ?? null).flatMap((read) => ownerOf(read, names) ?? []),
        ],
      ];
    }),
  );
}

/** Walks with a list of its own, so that no chain can exhaust the stack. `free` gathers what is known to lead into no circle. */
function findLoopFrom(start: string, waiting: Waiting, free: Set<string>): readonly string[] | undefined {
  const path: string[] = [];
  const ahead = new Map<string, string[]>();
  const enter = (name: string) => {
    if (free.has(name)) return;
    path.push(name);
    ahead.set(name, [...(waiting.get(name) ?? [])]);
  };
  enter(start);
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const next = ahead.get(last)?.pop();
    if (next !== undefined && ahead.has(next)) return [...path.slice(path.indexOf(next)), next];
    if (next !== undefined) enter(next);
    else {
      path.pop();
      ahead.delete(last);
      free.add(last);
    }
  }
  return undefined;
}
