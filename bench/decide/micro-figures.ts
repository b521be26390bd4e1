/** What compiling and changing a list costs this product's engine. */
export type MicroFigures = {
  readonly policies: number;
  /** Compiling all of it in a fresh process. */
  readonly coldMs: number;
  /** Compiling all of it again: the median. */
  readonly warmMs: number;
  /** What the compiled list holds besides the documents it was made from. */
  readonly heapBytes: number;
  readonly replace: {
    /** Compiling the changed policy. */
    readonly policyMs: number;
    /** Compiling the changed policy and making the list that can be decided. */
    readonly listMs: number;
    /** How many compiled policies of the new list are the very objects of the old one. */
    readonly reused: number;
  };
};
