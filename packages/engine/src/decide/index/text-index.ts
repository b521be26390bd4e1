import { GramTable } from './gram-table.ts';
import type { Collect } from './interval-index.ts';

/** Lengths of the pieces that are looked up, longest first: a longer piece is rarer. */
const LENGTHS = [8, 5, 3] as const;

/** Finds policies whose text stands within a longer one: each is filed under the rarest piece of its text. */
export class TextIndex {
  readonly #tables = LENGTHS.map((length) => new GramTable(length));
  readonly #short: number[] = [];
  #used: readonly GramTable[] = [];

  /** Files a policy under a text. Positions come in ascending order. */
  add(part: string, position: number): void {
    const table = this.#tables.find(({ length }) => part.length >= length);
    if (table === undefined) {
      this.#short.push(position);
      return;
    }
    table.add(part, position);
    if (!this.#used.includes(table)) this.#used = [...this.#used, table];
  }

  /** Hands over the positions of all policies whose text may stand within this one. */
  find(text: string, collect: Collect): void {
    if (this.#short.length > 0) collect(this.#short);
    for (const table of this.#used) table.find(text, collect);
  }
}
