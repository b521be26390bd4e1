/** Bits per hash: one in sixteen of the hashes that were never added is taken for one that was. */
const SPACE = 16;

/** Remembers hashes by one bit each: what these few bytes reject need not be looked for in a table. */
export class BitFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** `count`: how many hashes will be added, about. Their upper bits must be well mixed. */
  constructor(count: number) {
    const bits = Math.max(5, Math.ceil(Math.log2(count * SPACE)));
    this.#words = new Uint32Array(2 ** (bits - 5));
    this.#shift = 32 - bits;
  }

  add(hash: number): void {
    const bit = hash >>> this.#shift;
    this.#words[bit >>> 5] = (this.#words[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** False only for a hash that was not added. */
  mayHave(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return ((this.#words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

const MIXER = 0x9e3779b1;

/** Spreads differences in the lower bits of a number over the upper ones (Knuth's multiplicative hashing). */
export function mix(number: number): number {
  return Math.imul(number, MIXER);
}
