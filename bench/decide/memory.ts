/** What the process holds, in bytes, after a full collection. */
export type Held = {
  /** JavaScript heap and memory bound to it. */
  readonly heap: number;
  /** Everything, native memory too; coarse, for pages that were freed are not always given back. */
  readonly resident: number;
};

/** Collects garbage and weighs what is left. Needs `--expose-gc`. */
export async function weigh(): Promise<Held> {
  if (globalThis.gc === undefined) throw new Error('Start this process with --expose-gc.');
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
