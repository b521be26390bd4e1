/**
 * The places, in a list of distinct numbers, of a longest ascending run with gaps: what can stay where it is when a list is reordered.
 * Patience sorting, O(n log n).
 */
export function stayingOf(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, where the run of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    const length = firstNotBelow(ends, numbers, number);
    previous[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const staying = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) staying.add(at);
  return staying;
}

function firstNotBelow(ends: readonly number[], numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = numbers[ends[middle] ?? 0] ?? 0;
    if (end < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
