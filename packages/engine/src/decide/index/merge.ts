import type { Postings } from './postings.ts';

const NO_MORE: readonly number[] = [];

/**
 * Merges ascending lists of positions into one ascending sequence without repetitions, as far as it is asked for:
 * a binary heap of the lists, by their next position. Reused from one decision to the next.
 */
export class Merge {
  readonly #lists: (readonly number[])[] = [];
  /** Where each list stands. */
  readonly #cursors: number[] = [];
  /** Next position of each list; the heap is ordered by it. */
  readonly #heads: number[] = [];
  /** How many lists there are. What stands behind them is of earlier decisions: arrays that keep their length need not grow again. */
  #size = 0;

  /** Forgets all lists. */
  clear(): void {
    this.#size = 0;
  }

  /** Adds a list, which must not change until the next `clear`. */
  readonly add = (postings: Postings): void => {
    const list = typeof postings === 'number' ? NO_MORE : postings;
    const head = typeof postings === 'number' ? postings : postings[0];
    if (head === undefined) return;
    let at = this.#size++;
    for (let parent = (at - 1) >> 1; at > 0 && this.#head(parent) > head; parent = (at - 1) >> 1) {
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, list, 0, head);
  };

  /** The next position, infinite after the last. */
  get head(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#head(0);
  }

  /** The next position, and goes on behind it in all lists; -1 after the last. */
  next(): number {
    if (this.#size === 0) return -1;
    const head = this.#head(0);
    do this.#advance();
    while (this.#size > 0 && this.#head(0) === head);
    return head;
  }

  /** Takes the first position of the first list, and puts the list where it belongs then. */
  #advance(): void {
    const list = this.#lists[0] as readonly number[];
    const cursor = (this.#cursors[0] as number) + 1;
    const head = list[cursor];
    if (head !== undefined) this.#sift(list, cursor, head);
    else if (--this.#size > 0) {
      const last = this.#size;
      this.#sift(this.#lists[last] as readonly number[], this.#cursors[last] as number, this.#head(last));
    }
  }

  /** Puts a list in at the top, where room is, and lets it sink. */
  #sift(list: readonly number[], cursor: number, head: number): void {
    let at = 0;
    for (let child = 1; child < this.#size; child = at * 2 + 1) {
      if (child + 1 < this.#size && this.#head(child + 1) < this.#head(child)) child++;
      if (this.#head(child) >= head) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, list, cursor, head);
  }

  #head(at: number): number {
    return this.#heads[at] as number;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#lists[from] as readonly number[], this.#cursors[from] as number, this.#head(from));
  }

  #put(at: number, list: readonly number[], cursor: number, head: number): void {
    this.#lists[at] = list;
    this.#cursors[at] = cursor;
    this.#heads[at] = head;
  }
}
