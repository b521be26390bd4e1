import { type FiledText, GramTable } from './gram-table.ts';
import type { Collect, Postings } from './postings.ts';

/** The shortest texts of each table. A longer one lets more characters be skipped. */
const SHORTEST = [8, 5, 2] as const;
/** So few are found faster by looking for one after the other. */
const FEW = 3;

/** Finds policies whose text stands within a longer one. */
export class TextIndex {
  readonly #tables: readonly GramTable[];
  readonly #few: readonly FiledText[];

  constructor(texts: ReadonlyMap<string, Postings>) {
    const tables: GramTable[] = [];
    const few: FiledText[] = [];
    let rest = [...texts].map(([text, positions]): FiledText => ({ text, positions }));
    for (const shortest of SHORTEST) {
      const long = rest.filter(({ text }) => text.length >= shortest);
      rest = rest.filter(({ text }) => text.length < shortest);
      if (long.length > FEW) tables.push(new GramTable(long, shortest));
      else few.push(...long);
    }
    this.#tables = tables;
    this.#few = [...few, ...rest];
  }

  /** Hands over the positions of all policies whose text stands within this one, each list once. */
  find(text: string, collect: Collect): void {
    for (const { text: part, positions } of this.#few) if (text.includes(part)) collect(positions);
    for (const table of this.#tables) table.find(text, collect);
  }
}
