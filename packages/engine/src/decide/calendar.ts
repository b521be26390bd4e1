/** Opening hours on days of the week. Without `days`: every day; without times: all day. `to` before `from` runs past midnight. */
export type WeeklyOpening = {
  readonly days?: readonly string[];
  /** `hh:mm` or `hh:mm:ss`, both ends included. */
  readonly from?: string;
  readonly to?: string;
};

/** Opening on one date (`yyyy-mm-dd`), which beats a closing on it. Without times: all day. */
export type DateOpening = { readonly date: string; readonly from?: string; readonly to?: string };

/** Closed on one date (`yyyy-mm-dd`), or from one date through another. */
export type Closing = string | { readonly from: string; readonly to: string; readonly name?: string };

/** A holiday and opening-hours calendar. Open when a date opening says so; else not when closed; else by the weekly hours; without hours, always. */
export type Calendar = {
  readonly name: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly closed?: readonly Closing[];
  readonly open?: readonly (WeeklyOpening | DateOpening)[];
};
