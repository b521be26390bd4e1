import type { World } from '../../expression/functions/definition.ts';
import { DEFERRED, type Fact } from '../facts.ts';
import type { AttributeIndex } from './attribute-index.ts';
import { Merge } from './merge.ts';
import type { Postings } from './postings.ts';

/**
 * Walks over the policies that can match, in order, one decision after the other. An attribute is looked up only when the walk comes to the first policy
 * that is filed under it.
 */
export class Candidates {
  readonly #indexes: readonly AttributeIndex[];
  readonly #residual: Postings;
  readonly #merge = new Merge();
  /** How many of the indexes this decision has asked. */
  #asked = 0;

  /** `residual`: the policies that are always candidates. */
  constructor(indexes: readonly AttributeIndex[], residual: Postings) {
    this.#indexes = indexes.toSorted((a, b) => a.first - b.first);
    this.#residual = residual;
  }

  /** Begins a decision. */
  start(): void {
    this.#asked = 0;
    this.#merge.clear();
    this.#merge.add(this.#residual);
  }

  /** The position of the next policy that can match, or -1 after the last. */
  next(world: World): number {
    for (;;) {
      const index = this.#indexes[this.#asked];
      if (index === undefined || index.first > this.#merge.head) return this.#merge.next();
      this.#asked++;
      index.find(readIndexed(index.attribute, world), this.#merge.add);
    }
  }
}

/** No indexed attribute is a constant, so the facts are all there is to read. */
function readIndexed(attribute: string, { facts, functions }: World): Fact {
  const fact = facts.get(attribute);
  if (fact !== undefined) return fact;
  return functions?.has(attribute) === true ? DEFERRED : null;
}
