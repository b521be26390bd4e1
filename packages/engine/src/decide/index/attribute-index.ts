import type { Value } from '../../value.ts';
import { DEFERRED, type Fact, Unavailable } from '../facts.ts';
import { type Collect, IntervalIndex } from './interval-index.ts';
import type { Key, Scalar } from './key.ts';
import { TextIndex } from './text-index.ts';

const SHORT_LIST = 16;

type IntervalKey = Extract<Key, { kind: 'interval' }>;

/** Finds, from the value of one attribute, the policies that are filed under it. */
export class AttributeIndex {
  readonly attribute: string;
  readonly #byValue = new Map<Scalar, number[]>();
  readonly #byElement = new Map<Scalar, number[]>();
  readonly #texts = new TextIndex();
  readonly #intervals: (IntervalKey & { position: number })[] = [];
  readonly #all: number[] = [];
  #byNumber: IntervalIndex | undefined;

  constructor(attribute: string) {
    this.attribute = attribute;
  }

  /** Files a policy under a key of this attribute. Positions come in ascending order. */
  add(key: Key, position: number): void {
    if (this.#all.at(-1) !== position) this.#all.push(position);
    if (key.kind === 'interval') this.#intervals.push({ ...key, position });
    else if (key.kind === 'equal') for (const value of key.values) file(this.#byValue, value, position);
    else {
      if (!key.onlyText) file(this.#byElement, key.part, position);
      if (typeof key.part === 'string') this.#texts.add(key.part, position);
    }
  }

  /** Call once, after the last `add`. */
  seal(): void {
    if (this.#intervals.length > 0) this.#byNumber = new IntervalIndex(this.#intervals);
    this.#intervals.length = 0;
  }

  /** Hands over the positions of all policies whose key may hold. Of an attribute without a value yet: of all that are filed here. */
  find(fact: Fact, collect: Collect): void {
    if (fact === null) return;
    if (typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean')
      this.#findScalar(fact, collect);
    else if (fact === DEFERRED || fact instanceof Unavailable) collect(this.#all);
    else if (Array.isArray(fact)) this.#findElements(fact as readonly Value[], collect);
  }

  #findScalar(value: Scalar, collect: Collect): void {
    const equal = this.#byValue.get(value);
    if (equal !== undefined) collect(equal);
    if (typeof value === 'number') this.#byNumber?.find(value, collect);
    else if (typeof value === 'string') this.#texts.find(value, collect);
  }

  #findElements(list: readonly Value[], collect: Collect): void {
    if (this.#byElement.size === 0) return;
    // What is found twice costs a candidate's merging, so long lists are freed of repetitions first.
    for (const element of list.length > SHORT_LIST ? new Set(list) : list) {
      const postings = this.#byElement.get(element as Scalar);
      if (postings !== undefined) collect(postings);
    }
  }
}

function file(map: Map<Scalar, number[]>, value: Scalar, position: number): void {
  const postings = map.get(value);
  if (postings === undefined) map.set(value, [position]);
  else if (postings.at(-1) !== position) postings.push(position);
}
