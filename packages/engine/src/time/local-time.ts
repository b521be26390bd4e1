import { Temporal } from 'temporal-polyfill';

/** The clock on the wall of one zone. */
export type LocalTime = {
  /** Days since 1970-01-01 of the local date. */
  readonly day: number;
  /** Seconds since local midnight, 0…86,399. */
  readonly second: number;
};

/** The offset that holds in a zone from one transition to the next. */
type Offset = { readonly from: number; readonly until: number; readonly milliseconds: number };

const DAY_MS = 86_400_000;
/** How far from 1970 a clock can be, to either side (ECMAScript, time values). */
const FARTHEST = 100_000_000 * DAY_MS;
const MAXIMUM_ZONES = 1_000;
const offsets = new Map<string, Offset>();

/** Tells whether a name is an IANA time zone (or a fixed offset such as `+05:30`). */
export function isTimeZone(name: string): boolean {
  return offsets.has(name) || offsetAt(name, 0) !== undefined;
}

/** The local time in a zone at an instant (epoch milliseconds); undefined where there is no such zone. Across DST changes it is what clocks show. */
export function localTime(timeZone: string, now: number): LocalTime | undefined {
  let offset = offsets.get(timeZone);
  // So that a clock that is no number lies in none.
  if (offset === undefined || !(now >= offset.from && now < offset.until)) {
    offset = offsetAt(timeZone, now);
    if (offset === undefined) return undefined;
    if (offsets.size >= MAXIMUM_ZONES) offsets.clear();
    offsets.set(timeZone, offset);
  }
  const local = now + offset.milliseconds;
  const day = Math.floor(local / DAY_MS);
  return { day, second: Math.floor((local - day * DAY_MS) / 1000) };
}

function offsetAt(timeZone: string, now: number): Offset | undefined {
  if (!Number.isFinite(now)) return undefined;
  try {
    const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone);
    const last = there.getTimeZoneTransition('previous')?.epochMilliseconds ?? -FARTHEST;
    const next = there.getTimeZoneTransition('next')?.epochMilliseconds ?? FARTHEST + 1;
    // `previous` is the transition strictly before: at the very instant of one, that instant begins the stretch.
    const before = there.subtract({ milliseconds: 1 }).offsetNanoseconds !== there.offsetNanoseconds;
    return { from: before ? now : last, until: next, milliseconds: there.offsetNanoseconds / 1_000_000 };
  } catch {
    // Temporal reports an unknown zone and an instant out of range by throwing.
    return undefined;
  }
}
