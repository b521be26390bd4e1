import { type Collect, type Gathered, type Postings, withPosition } from './postings.ts';

type Interval = { readonly from: number; readonly to: number; readonly position: number };

/**
 * Finds the intervals a number lies in, in time that grows with the logarithm of how many there are: a segment tree over the bounds.
 * Leaf `2i` stands for the bound number i itself, leaf `2i + 1` for what lies between it and the next.
 */
export class IntervalIndex {
  readonly #bounds: Float64Array;
  readonly #leaves: number;
  readonly #nodes: (Gathered | undefined)[];
  /** For each node the nearest above it, or itself, that has positions; 0 where there is none. Most nodes have none and need not be visited. */
  readonly #nearest: Int32Array;

  /** `intervals` in ascending order of position. */
  constructor(intervals: readonly Interval[]) {
    const bounds = new Set(intervals.flatMap(({ from, to }) => [from, to]));
    this.#bounds = Float64Array.from(bounds).sort();
    this.#leaves = this.#bounds.length * 2;
    this.#nodes = new Array(this.#leaves * 2);
    for (const { from, to, position } of intervals) {
      if (from <= to) this.#cover(this.#leafOf(from), this.#leafOf(to), position);
    }
    this.#nearest = new Int32Array(this.#leaves * 2);
    for (let node = 1; node < this.#nearest.length; node++)
      this.#nearest[node] = this.#nodes[node] === undefined ? this.#above(node) : node;
  }

  /** Hands over the positions of all intervals that a number lies in. */
  find(number: number, collect: Collect): void {
    const leaf = this.#leafOf(number);
    if (leaf < 0) return;
    let node = this.#nearest[leaf + this.#leaves] as number;
    for (; node > 0; node = this.#above(node)) collect(this.#nodes[node] as Postings);
  }

  #above(node: number): number {
    return this.#nearest[node >> 1] as number;
  }

  #cover(first: number, last: number, position: number): void {
    let left = first + this.#leaves;
    let right = last + 1 + this.#leaves;
    for (; left < right; left >>= 1, right >>= 1) {
      if (left & 1) this.#add(left++, position);
      if (right & 1) this.#add(--right, position);
    }
  }

  #add(node: number, position: number): void {
    this.#nodes[node] = withPosition(this.#nodes[node], position);
  }

  /** The leaf a number stands for, -1 where it is below all bounds. */
  #leafOf(number: number): number {
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[middle] as number) <= number) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return -1;
    return this.#bounds[low - 1] === number ? (low - 1) * 2 : (low - 1) * 2 + 1;
  }
}
