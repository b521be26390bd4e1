import { OutboundError } from './outbound-http.ts';

/** How long work may take, and who may stop it earlier. */
export type Patience = { readonly timeoutMs: number; readonly signal: AbortSignal };

/**
 * The outcome of work, or an `OutboundError` as soon as its time is over or nobody waits for it any more. Its signal is aborted then; work
 * that does not look at it goes on unseen.
 */
export function withinTime<T>(
  { signal, timeoutMs }: Patience,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const end = (error: OutboundError) => {
      stop.abort(error);
      reject(error);
    };
    const abort = () => end(new OutboundError('ABORTED', 'nobody waits for it any more'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const late = () => end(new OutboundError('TIMEOUT', `there was no answer within ${timeoutMs} ms`));
    const timer = setTimeout(late, timeoutMs);
    work(stop.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
  });
}
