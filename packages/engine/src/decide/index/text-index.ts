import type { Collect } from './interval-index.ts';

/** Shorter parts than this are not worth looking up. */
const GRAM = 3;

/** Finds policies whose text stands within a longer one: each is filed under the rarest three characters of its text. */
export class TextIndex {
  readonly #byGram = new Map<string, number[]>();
  readonly #short: number[] = [];

  /** Files a policy under a text. Positions come in ascending order. */
  add(part: string, position: number): void {
    if (part.length < GRAM) {
      this.#short.push(position);
      return;
    }
    let rarest = part.slice(0, GRAM);
    for (const gram of grams(part)) {
      if (this.#count(gram) < this.#count(rarest)) rarest = gram;
    }
    const postings = this.#byGram.get(rarest);
    if (postings === undefined) this.#byGram.set(rarest, [position]);
    else postings.push(position);
  }

  /** Hands over the positions of all policies whose text may stand within this one. */
  find(text: string, collect: Collect): void {
    if (this.#short.length > 0) collect(this.#short);
    if (this.#byGram.size === 0) return;
    const seen = new Set<string>();
    for (const gram of grams(text)) {
      const postings = this.#byGram.get(gram);
      if (postings === undefined || seen.has(gram)) continue;
      seen.add(gram);
      collect(postings);
    }
  }

  #count(gram: string): number {
    return this.#byGram.get(gram)?.length ?? 0;
  }
}

function* grams(text: string): Generator<string> {
  for (let at = 0; at + GRAM <= text.length; at++) yield text.slice(at, at + GRAM);
}
