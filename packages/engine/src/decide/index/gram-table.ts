import { BitFilter, mix } from './bit-filter.ts';
import type { Collect, Postings } from './postings.ts';

/** A text, and the policies that are filed under it. */
export type FiledText = { readonly text: string; readonly positions: Postings };

/** One gram of a filed text: where in the text it begins, and the next filed text with the same gram. */
type Gram = { readonly filed: FiledText; readonly offset: number; readonly next: Gram | undefined };

/** The shortest gram that is rare enough among few texts. Ten times as many texts need one character more. */
const SHORTEST_GRAM = 3;
const BASE = 257;

/**
 * Finds which of some texts stand within another, and looks at every few of its characters only. Wherever a text of `shortest` characters stands, at one of the
 * places 0, s, 2s, … a whole gram of it begins (`gramLength` characters), where s = shortest - gramLength + 1. So each text is filed under its first s grams, and
 * the other is asked at every s-th place: whether a gram there is one of ours, and if so, which of the texts that have it stand there.
 */
export class GramTable {
  readonly #gramLength: number;
  readonly #stride: number;
  readonly #filter: BitFilter;
  readonly #grams = new Map<number, Gram>();

  /** Every text has `shortest` characters at least. */
  constructor(texts: readonly FiledText[], shortest: number) {
    const wanted = Math.max(SHORTEST_GRAM, 1 + Math.ceil(Math.log10(texts.length)));
    this.#gramLength = Math.min(wanted, shortest);
    this.#stride = shortest - this.#gramLength + 1;
    this.#filter = new BitFilter(texts.length * this.#stride);
    for (const filed of texts) for (let offset = 0; offset < this.#stride; offset++) this.#add(filed, offset);
  }

  /** Hands over the positions of all texts that stand in this one, each list once. */
  find(text: string, collect: Collect): void {
    const end = text.length - this.#gramLength;
    let found: Set<Postings> | undefined;
    for (let at = 0; at <= end; at += this.#stride) {
      const hash = this.#hash(text, at);
      if (!this.#filter.mayHave(hash)) continue;
      for (let gram = this.#grams.get(hash); gram !== undefined; gram = gram.next) {
        const { text: part, positions } = gram.filed;
        if (!text.startsWith(part, at - gram.offset) || found?.has(positions)) continue;
        found ??= new Set();
        found.add(positions);
        collect(positions);
      }
    }
  }

  #add(filed: FiledText, offset: number): void {
    const hash = this.#hash(filed.text, offset);
    this.#grams.set(hash, { filed, offset, next: this.#grams.get(hash) });
    this.#filter.add(hash);
  }

  #hash(text: string, at: number): number {
    let characters = 0;
    for (let end = at + this.#gramLength; at < end; at++)
      characters = Math.imul(characters, BASE) + text.charCodeAt(at);
    return mix(characters);
  }
}
