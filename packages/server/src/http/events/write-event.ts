/** An event as a handler gives it. */
export type WireEvent = { readonly event: string; readonly data: unknown; readonly id?: string };

/** What keeps a silent stream open, and means nothing: a comment (WHATWG HTML §9.2.6). */
export const HEARTBEAT = ':\n\n';

/** Writes an event (WHATWG HTML §9.2.5). JSON has no line ends, so one line holds its data. */
export function writeEvent({ data, event, id }: WireEvent): string {
  const name = id === undefined ? '' : `id: ${id}\n`;
  return `${name}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Asks a reader to wait this long before it comes back. */
export function writeRetry(milliseconds: number): string {
  return `retry: ${milliseconds}\n\n`;
}
