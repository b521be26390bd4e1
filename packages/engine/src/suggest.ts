/** The known name nearest to a misspelt one, where one is near: letter case aside, at most a third of its letters wrong. */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, substitutions, and neighbours swapped. */
function editDistance(a: string, b: string): number {
  let distance = b.length;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [];
    let diagonal = 0;
    for (const [column, above] of last.entries()) {
      const replaced = diagonal + (a[row - 1] === b[column - 1] ? 0 : 1);
      distance = column === 0 ? row : Math.min(above + 1, distance + 1, replaced);
      const crossed = beforeLast[column - 2];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (crossed !== undefined && swapped) distance = Math.min(distance, crossed + 1);
      current.push(distance);
      diagonal = above;
    }
    beforeLast = last;
    last = current;
  }
  return distance;
}
