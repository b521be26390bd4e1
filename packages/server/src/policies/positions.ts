import { stayingOf } from './staying.ts';

/** Room between neighbours: 30 insertions at one place before anything else has to move. */
const GAP = 2 ** 30;

/**
 * Positions for a list in its new order, given those that some of its members have: as few as possible change. Where there is no room
 * left between two, all are numbered anew.
 */
export function assignPositions(
  ids: readonly string[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const old = ids.map((id) => known.get(id));
  const places = old.flatMap((position, at) => (position === undefined ? [] : [at]));
  const staying = stayingOf(places.map((at) => old[at] ?? 0));
  const anchors = places.filter((_, at) => staying.has(at));
  const positions = new Map<string, number>();
  let from = -1;
  for (const to of [...anchors, ids.length]) {
    if (!fill(ids, from, to, old, positions)) return numbered(ids);
    from = to;
  }
  return positions;
}

/** Places what stands between two anchors evenly between their positions; false where there is no room. */
function fill(
  ids: readonly string[],
  from: number,
  to: number,
  old: readonly (number | undefined)[],
  positions: Map<string, number>,
): boolean {
  const low = from < 0 ? 0 : (old[from] ?? 0);
  const count = to - from - 1;
  const high = to < ids.length ? (old[to] ?? 0) : low + GAP * (count + 1);
  const step = Math.floor((high - low) / (count + 1));
  if (step < 1) return false;
  for (let at = from + 1; at < to; at++) positions.set(ids[at] ?? '', low + step * (at - from));
  if (to < ids.length) positions.set(ids[to] ?? '', high);
  return true;
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, (at + 1) * GAP]));
}
