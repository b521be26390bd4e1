/** Policies by their positions in the list: one alone, as is most often so, or several in ascending order. */
export type Postings = number | readonly number[];

/** Takes what an index finds. */
export type Collect = (postings: Postings) => void;

/** Postings that are still being gathered. */
export type Gathered = number | number[];

/** Gathered postings and one more position, which is none before theirs. */
export function withPosition(gathered: Gathered | undefined, position: number): Gathered {
  if (gathered === undefined || gathered === position) return position;
  if (typeof gathered === 'number') return [gathered, position];
  if (gathered.at(-1) !== position) gathered.push(position);
  return gathered;
}
