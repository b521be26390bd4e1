import { setTimeout as wait } from 'node:timers/promises';
import { HEARTBEAT, type WireEvent, writeEvent, writeRetry } from './write-event.ts';

export type FrameOptions = {
  readonly heartbeatMs: number;
  /** Throws where whoever reads the stream may read it no more. */
  readonly checkReader: () => Promise<void>;
};

type Batch = readonly WireEvent[];

// Readers that lost their server at the same time do not come back at the same time.
const RETRY_MS = { least: 500, spread: 1_500 };

/** Writes a stream piece by piece: batches of events as they come, a heartbeat where none does, and a look at the reader as often. */
export async function* framesOf(
  batches: AsyncIterator<Batch>,
  { checkReader, heartbeatMs }: FrameOptions,
): AsyncGenerator<string> {
  let beat = heartbeat(heartbeatMs);
  try {
    let next = batches.next();
    let before = writeRetry(Math.round(RETRY_MS.least + Math.random() * RETRY_MS.spread));
    for (;;) {
      const came = await Promise.race([next, beat.time]);
      if (came === undefined) {
        await checkReader();
        beat = heartbeat(heartbeatMs);
        yield HEARTBEAT;
        continue;
      }
      if (came.done) return;
      const text = before + came.value.map(writeEvent).join('');
      before = '';
      if (text !== '') yield text;
      next = batches.next();
    }
  } finally {
    beat.stop();
    // Not waited for: it ends when what it waits for does.
    void batches.return?.();
  }
}

/** A time that comes, unless it is stopped. */
function heartbeat(milliseconds: number): { readonly time: Promise<undefined>; stop(): void } {
  const stopping = new AbortController();
  const time = wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  return { time, stop: () => stopping.abort() };
}
