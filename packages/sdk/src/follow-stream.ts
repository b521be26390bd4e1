import { ApiProblem } from './api-problem.ts';
import { readEventStream } from './read-event-stream.ts';
import { retryDelayMs, wait } from './retry.ts';

/** Whether a stream is open; `waiting`: it broke off, or could not be had, and is tried again. */
export type StreamState = 'open' | 'waiting';

/** How a stream is followed. */
export type FollowOptions = {
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Told whenever it changes. */
  readonly onState?: (state: StreamState) => void;
  /** Go on after this event; left out, from where the stream begins. */
  readonly lastEventId?: string;
};

/** Opens a stream, after an event where one is named. Throws an `ApiProblem` where it is refused. */
export type OpenStream = (
  lastEventId: string | undefined,
  signal: AbortSignal,
) => Promise<ReadableStream<Uint8Array>>;

/** An event as it came. */
export type RawEvent = { readonly event: string; readonly data: unknown; readonly id?: string };

/** A server shows that it is alive more often than this; one that does not is gone, although nobody has said so. */
const LONGEST_SILENCE_MS = 60_000;

/**
 * Events as they happen. A stream that breaks off is opened again after the last event that came, so that none is lost or comes twice.
 * Ends when its signal is aborted. Throws the `ApiProblem` of a refusal that asking again would not change.
 */
export async function* followStream(open: OpenStream, options: FollowOptions = {}): AsyncGenerator<RawEvent> {
  const { onState = () => {}, signal } = options;
  const place = { lastEventId: options.lastEventId, retryMs: 0, failures: 0 };
  while (!signal?.aborted) {
    try {
      yield* followOnce(open, place, options);
    } catch (problem) {
      if (signal?.aborted) return;
      if (!isPassing(problem)) throw problem;
    }
    if (signal?.aborted) return;
    onState('waiting');
    const delay = place.retryMs + retryDelayMs(place.failures, null, Date.now());
    place.failures += 1;
    await wait(delay, signal ?? new AbortController().signal).catch(() => undefined);
  }
}

type Place = { lastEventId: string | undefined; retryMs: number; failures: number };

async function* followOnce(
  open: OpenStream,
  place: Place,
  { onState = () => {}, signal }: FollowOptions,
): AsyncGenerator<RawEvent> {
  const silence = new Silence();
  const ending = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  try {
    const body = await open(place.lastEventId, ending);
    onState('open');
    for await (const part of readEventStream(body)) {
      silence.isBroken();
      place.failures = 0;
      if (part.kind === 'retry') place.retryMs = part.milliseconds;
      if (part.kind !== 'event') continue;
      const { kind: _, data, ...event } = part;
      yield { ...event, data: JSON.parse(data) };
      place.lastEventId = event.id ?? place.lastEventId;
    }
  } finally {
    silence.stop();
  }
}

/** Aborts its signal when nothing has come for too long. */
class Silence {
  readonly #controller = new AbortController();
  #timer = this.#wait();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  isBroken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  #wait() {
    return setTimeout(() => this.#controller.abort(), LONGEST_SILENCE_MS);
  }
}

/** What may be otherwise next time: no answer, a server that is stopping or full. What the request itself is refused for stays. */
function isPassing(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return true;
  return problem.status === 0 || problem.status === 429 || problem.status >= 500;
}
