const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

/** Statuses that ask to come again: the request was refused before anything was done. */
const COME_AGAIN: readonly number[] = [429, 503];

/** Tells whether a status asks to repeat the request later. */
export function asksToComeAgain(status: number): boolean {
  return COME_AGAIN.includes(status);
}

/**
 * Milliseconds to wait before the next attempt (the first repetition is 0): random up to a bound that doubles, so that
 * many clients do not come back at once, and never less than the server asked for.
 */
export function retryDelayMs(repetition: number, retryAfter: string | null, now: number): number {
  const bound = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** repetition);
  return readRetryAfterMs(retryAfter, now) + Math.random() * bound;
}

/** Reads `Retry-After`: seconds, or a date (RFC 9110 §10.2.3); 0 where it is neither. */
export function readRetryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

/** Waits; ends early, throwing the signal's reason, where the signal is aborted. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
