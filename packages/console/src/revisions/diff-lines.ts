import type { Value } from '@conversation-orchestrator/engine';

/** One line of a difference. */
export type DiffLine = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond this the longest common part is not looked for: what begins and ends alike is cut off, the rest told as removed and added. */
const MOST_COMPARED = 1_500;

/** A value one part a line: a list one element a line, an object as indented JSON. */
export function linesOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value))
    return (value as readonly Value[]).map((element) =>
      typeof element === 'string' ? element : JSON.stringify(element),
    );
  return JSON.stringify(value, null, 2).split('\n');
}

/** What became of the lines of `before`: kept, removed, added; in order, as little as possible. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end) === after.at(-1 - end)
  )
    end++;
  return [
    ...before.slice(0, start).map(same),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function diffMiddle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  if (before.length > MOST_COMPARED || after.length > MOST_COMPARED)
    return [
      ...before.map((text) => ({ kind: 'removed', text }) as const),
      ...after.map((text) => ({ kind: 'added', text }) as const),
    ];
  const lengths = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    const [left = '', right = ''] = [before[at], after[to]];
    if (at < before.length && to < after.length && left === right) {
      lines.push(same(left));
      at++;
      to++;
    } else if (
      to >= after.length ||
      (at < before.length && lengthAt(lengths, at + 1, to) >= lengthAt(lengths, at, to + 1))
    ) {
      lines.push({ kind: 'removed', text: left });
      at++;
    } else {
      lines.push({ kind: 'added', text: right });
      to++;
    }
  }
  return lines;
}

/** How many lines can stay of what follows each pair of places (longest common subsequence). */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let at = before.length - 1; at >= 0; at--) {
    const row = lengths[at];
    for (let to = after.length - 1; to >= 0 && row !== undefined; to--)
      row[to] =
        before[at] === after[to]
          ? lengthAt(lengths, at + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, to), lengthAt(lengths, at, to + 1));
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint16Array[], at: number, to: number): number {
  return lengths[at]?.[to] ?? 0;
}

function same(text: string): DiffLine {
  return { kind: 'same', text };
}
