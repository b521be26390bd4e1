import type { Context, Policy } from './policy.ts';

/** One way to decide: an engine, used the fastest way its documentation or source offers. */
export type Contender<Document> = {
  /** Package and version, as the tables show it. */
  readonly title: string;
  /** How it is used, in a few words. */
  readonly use: string;
  /** Writes the policies in the engine's own notation, as JSON. Not timed. */
  write(policies: readonly Policy[]): Document;
  /** Makes the list ready to decide, from the document as it is read back from JSON. Timed and weighed. */
  compile(document: Document): Decider<unknown>;
};

/** A compiled list. */
export type Decider<Answer> = {
  /** Lays a context out as the engine takes it (not timed), and answers what decides it (timed). */
  bind(context: Context): () => Answer | Promise<Answer>;
  /** Reads the place of the winning policy, or -1, from an answer. Not timed. */
  winner(answer: Answer): number;
};
