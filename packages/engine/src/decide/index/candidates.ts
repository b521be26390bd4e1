import type { Postings } from './interval-index.ts';

/**
 * Merges ascending lists of positions into one ascending sequence without repetitions, as far as it is asked for:
 * a binary heap of the lists, by their next position. Reused from one decision to the next.
 */
export class Candidates {
  readonly #lists: Postings[] = [];
  /** Where each list stands. */
  readonly #cursors: number[] = [];
  /** Next position of each list; the heap is ordered by it. */
  readonly #heads: number[] = [];
  #last = -1;

  /** Forgets all lists. */
  clear(): void {
    this.#lists.length = 0;
    this.#cursors.length = 0;
    this.#heads.length = 0;
    this.#last = -1;
  }

  /** Adds a list, which must not change until the next `clear`. */
  readonly add = (postings: Postings): void => {
    const head = postings[0];
    if (head === undefined) return;
    this.#lists.push(postings);
    this.#cursors.push(0);
    this.#heads.push(head);
    this.#siftUp(this.#heads.length - 1);
  };

  /** The next position, or -1 after the last. */
  next(): number {
    for (;;) {
      const head = this.#heads[0];
      if (head === undefined) return -1;
      this.#advance();
      if (head !== this.#last) {
        this.#last = head;
        return head;
      }
    }
  }

  #advance(): void {
    const cursor = (this.#cursors[0] ?? 0) + 1;
    const head = this.#lists[0]?.[cursor];
    if (head !== undefined) {
      this.#cursors[0] = cursor;
      this.#heads[0] = head;
    } else {
      const last = this.#heads.length - 1;
      this.#swap(0, last);
      this.#lists.length = last;
      this.#cursors.length = last;
      this.#heads.length = last;
    }
    this.#siftDown();
  }

  #siftUp(start: number): void {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#head(parent) <= this.#head(at)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #siftDown(): void {
    for (let at = 0; ; ) {
      const left = at * 2 + 1;
      if (left >= this.#heads.length) return;
      const right = left + 1;
      const child = right < this.#heads.length && this.#head(right) < this.#head(left) ? right : left;
      if (this.#head(at) <= this.#head(child)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #head(at: number): number {
    return this.#heads[at] as number;
  }

  #swap(a: number, b: number): void {
    swap(this.#lists, a, b);
    swap(this.#cursors, a, b);
    swap(this.#heads, a, b);
  }
}

function swap<T>(array: T[], a: number, b: number): void {
  const kept = array[a] as T;
  array[a] = array[b] as T;
  array[b] = kept;
}
