import type { LogSummary, LogTrace } from './log-entry.ts';
import { sizeOf } from './value-size.ts';

/** A decision in a list: the trace is left out of a summary. */
export type ListedDecision = LogSummary & Partial<LogTrace>;

const MOST_SCANNED = 2_000;
const MOST_TRACED = 20_000;
const MOST_CHARACTERS = 4_000_000;

/** A page of the log while it is made, and what making it may cost. */
export class LogPage {
  readonly #limit: number;
  readonly #entries: ListedDecision[] = [];
  #scanned = 0;
  #traced = 0;
  #characters = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get entries(): readonly ListedDecision[] {
    return this.#entries;
  }

  /** Whether nothing more may be looked at. At least one decision always may: every page gets somewhere. */
  get isFull(): boolean {
    return (
      this.#entries.length >= this.#limit ||
      this.#scanned >= MOST_SCANNED ||
      this.#traced >= MOST_TRACED ||
      this.#characters >= MOST_CHARACTERS
    );
  }

  /** Notes that a decision was looked at. */
  countScanned(): void {
    this.#scanned++;
  }

  /** Notes that so many policies were compiled or traced. */
  countTraced(policies: number): void {
    this.#traced += policies;
  }

  add(entry: ListedDecision): void {
    this.#entries.push(entry);
    this.#characters += sizeOf(entry, MOST_CHARACTERS);
  }
}
