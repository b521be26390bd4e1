import type { Collect, Postings } from './interval-index.ts';

/** A text, and the policies that are filed under it. */
export type FiledText = { readonly text: string; readonly positions: Postings };

/** One gram of a filed text: where in the text it begins, and the next filed text with the same gram. */
type Gram = { readonly filed: FiledText; readonly offset: number; readonly next: Gram | undefined };

/** Bits of the filter per gram: with so many, one in sixteen grams that are none of ours is looked up. */
const SPACE = 16;
/** More texts than this need longer grams to be told apart; fewer let more characters be skipped. */
const MANY = 100;
const MIXER = 0x9e3779b1;

/**
 * Finds which of some texts stand within another, and looks at every few of its characters only. Wherever a text of `shortest` characters stands, at one of the
 * places 0, s, 2s, … a whole gram of it begins (`gramLength` characters), where s = shortest - gramLength + 1. So each text is filed under its first s grams, and
 * the other is asked at every s-th place: whether a filter of one bit per hash knows the gram; if so, which texts have it; and of those, which really stand there.
 */
export class GramTable {
  readonly #gramLength: number;
  readonly #stride: number;
  readonly #filter: Uint32Array;
  readonly #shift: number;
  readonly #grams = new Map<number, Gram>();

  /** Every text has `shortest` characters at least. */
  constructor(texts: readonly FiledText[], shortest: number) {
    this.#gramLength = Math.min(shortest, texts.length > MANY ? 4 : 3);
    this.#stride = shortest - this.#gramLength + 1;
    const bits = Math.ceil(Math.log2(texts.length * this.#stride * SPACE));
    this.#filter = new Uint32Array(Math.ceil(2 ** (bits - 5)));
    this.#shift = 32 - bits;
    for (const filed of texts) for (let offset = 0; offset < this.#stride; offset++) this.#add(filed, offset);
  }

  /** Hands over the positions of all texts that stand in this one, each list once. */
  find(text: string, collect: Collect): void {
    const end = text.length - this.#gramLength;
    let found: Set<Postings> | undefined;
    for (let at = 0; at <= end; at += this.#stride) {
      const hash = this.#hash(text, at);
      const bit = hash >>> this.#shift;
      if (((this.#filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
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
    const bit = hash >>> this.#shift;
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] as number) | (1 << (bit & 31));
  }

  #hash(text: string, at: number): number {
    let characters = 0;
    for (let end = at + this.#gramLength; at < end; at++)
      characters = (characters << 8) ^ text.charCodeAt(at);
    return Math.imul(characters, MIXER);
  }
}
