import type { Value } from '../../value.ts';
import { DEFERRED, type Fact, Unavailable } from '../facts.ts';
import { IntervalIndex } from './interval-index.ts';
import type { Key, Scalar } from './key.ts';
import { type Collect, type Gathered, type Postings, withPosition } from './postings.ts';
import { TextIndex } from './text-index.ts';

const SHORT_LIST = 16;

/** A key a policy is filed under, and the place of the policy in the list. */
export type Filed = { readonly key: Key; readonly position: number };

/** Finds, from the value of one attribute, the policies that are filed under it. Has only those parts that the keys of the attribute ask for. */
export class AttributeIndex {
  readonly attribute: string;
  /** The position of the first policy that is filed here. */
  readonly first: number;
  readonly #all: Postings;
  readonly #byValue: ReadonlyMap<Scalar, Postings> | undefined;
  readonly #byElement: ReadonlyMap<Scalar, Postings> | undefined;
  readonly #byText: TextIndex | undefined;
  readonly #byNumber: IntervalIndex | undefined;

  /** `filed` under this attribute, in ascending order of position. */
  constructor(attribute: string, filed: readonly Filed[]) {
    let all: Gathered | undefined;
    const values = new Map<Scalar, Gathered>();
    const elements = new Map<Scalar, Gathered>();
    const texts = new Map<string, Gathered>();
    const intervals: { from: number; to: number; position: number }[] = [];
    for (const { key, position } of filed) {
      all = withPosition(all, position);
      if (key.kind === 'interval') intervals.push({ from: key.from, to: key.to, position });
      else if (key.kind === 'equal') for (const value of key.values) file(values, value, position);
      else {
        if (!key.onlyText) file(elements, key.part, position);
        if (typeof key.part === 'string') file(texts, key.part, position);
      }
    }
    this.attribute = attribute;
    this.first = filed[0]?.position ?? Number.POSITIVE_INFINITY;
    this.#all = all ?? [];
    this.#byValue = values.size > 0 ? values : undefined;
    this.#byElement = elements.size > 0 ? elements : undefined;
    this.#byText = texts.size > 0 ? new TextIndex(texts) : undefined;
    this.#byNumber = intervals.length > 0 ? new IntervalIndex(intervals) : undefined;
  }

  /** Hands over the positions of all policies whose key may hold. Of an attribute without a value yet: of all that are filed here. */
  find(fact: Fact, collect: Collect): void {
    if (typeof fact === 'string') this.#byText?.find(fact, collect);
    else if (typeof fact === 'number') this.#byNumber?.find(fact, collect);
    else if (typeof fact !== 'boolean') {
      this.#findOther(fact, collect);
      return;
    }
    const equal = this.#byValue?.get(fact);
    if (equal !== undefined) collect(equal);
  }

  #findOther(fact: Exclude<Fact, Scalar>, collect: Collect): void {
    if (fact === DEFERRED || fact instanceof Unavailable) collect(this.#all);
    else if (Array.isArray(fact)) this.#findElements(fact as readonly Value[], collect);
  }

  #findElements(list: readonly Value[], collect: Collect): void {
    if (this.#byElement === undefined) return;
    // What is found twice costs a candidate's merging, so long lists are freed of repetitions first.
    for (const element of list.length > SHORT_LIST ? new Set(list) : list) {
      const postings = this.#byElement.get(element as Scalar);
      if (postings !== undefined) collect(postings);
    }
  }
}

function file<T>(map: Map<T, Gathered>, value: T, position: number): void {
  map.set(value, withPosition(map.get(value), position));
}
