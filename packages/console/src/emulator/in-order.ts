/** Things that have a number, each once, in the order of their numbers. */
export function inOrder<T>(things: readonly T[], numberOf: (thing: T) => number): readonly T[] {
  const byNumber = new Map(things.map((thing) => [numberOf(thing), thing]));
  return [...byNumber.values()].sort((a, b) => numberOf(a) - numberOf(b));
}
