import type { Collect, Postings } from './interval-index.ts';

const FILTER_BITS = 16;
const FILTER_MASK = 2 ** FILTER_BITS - 1;
const BASE = 0x01000193;

/**
 * Finds, in one pass over a text, which of some pieces of one length stand in it: a rolling hash (Rabin and Karp) of each window, looked up
 * only where a filter of one bit per hash has seen it. Two pieces with one hash are found together, which makes a candidate too many, never one too few.
 */
export class GramTable {
  readonly length: number;
  readonly #postings = new Map<number, number[]>();
  readonly #filter = new Uint32Array(2 ** (FILTER_BITS - 5));
  /** What the first character of a window weighs in its hash. */
  readonly #leading: number;

  constructor(length: number) {
    this.length = length;
    let leading = 1;
    for (let at = 1; at < length; at++) leading = Math.imul(leading, BASE);
    this.#leading = leading;
  }

  /** Files a position under the piece of a text, at least as long, that has the fewest positions so far. */
  add(text: string, position: number): void {
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + this.length <= text.length; at++) {
      const hash = this.#hash(text.slice(at, at + this.length));
      const count = this.#postings.get(hash)?.length ?? 0;
      if (count >= fewest) continue;
      rarest = hash;
      fewest = count;
    }
    const postings = this.#postings.get(rarest);
    if (postings === undefined) this.#postings.set(rarest, [position]);
    else postings.push(position);
    const bit = rarest & FILTER_MASK;
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** Hands over the positions filed under any piece of a text, each list once. The loop every character of every decision's texts goes through. */
  find(text: string, collect: Collect): void {
    const { length } = this;
    const filter = this.#filter;
    const leading = this.#leading;
    const end = text.length;
    let hash = this.#hash(text.slice(0, length - 1));
    let found: Set<Postings> | undefined;
    for (let at = length - 1; at < end; at++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
      const bit = hash & FILTER_MASK;
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) {
        const postings = this.#postings.get(hash);
        if (postings !== undefined && !found?.has(postings)) {
          found ??= new Set();
          found.add(postings);
          collect(postings);
        }
      }
      hash = (hash - Math.imul(text.charCodeAt(at - length + 1), leading)) | 0;
    }
  }

  #hash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    return hash;
  }
}
