import { once } from 'node:events';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { EVENT_STREAM, Problem } from '@conversation-orchestrator/api';
import type { FastifyReply } from 'fastify';
import { setHead, type WireAnswer } from '../send-answer.ts';
import { framesOf } from './frames.ts';
import type { OpenStreams } from './open-streams.ts';

/** Answers with events until there are no more, nobody reads them, or their reader may not any more. */
export type SendEvents = (
  reply: FastifyReply,
  answer: WireAnswer & Required<Pick<WireAnswer, 'events'>>,
  checkReader: () => Promise<void>,
) => Promise<FastifyReply>;

export type SendEventsOptions = {
  readonly streams: OpenStreams;
  readonly heartbeatMs: number;
  /** Told why a stream broke off that its reader did not end. */
  readonly onBroken: (error: unknown) => void;
};

/** Heartbeats in which a reader has to take what was sent: one who does not is let go, and comes back for the rest. */
const PATIENCE_BEATS = 2;

/** What keeps caches from keeping, and proxies from holding back or compressing, what is sent piece by piece. */
const HEAD = {
  'content-type': EVENT_STREAM,
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Makes what sends events: from the store to the socket, with no more in between than the socket takes. */
export function createSendEvents({ heartbeatMs, onBroken, streams }: SendEventsOptions): SendEvents {
  return async (reply, answer, checkReader) => {
    setHead(reply, answer);
    reply.headers(HEAD);
    if (reply.request.method === 'HEAD') return reply.send();
    const { raw } = reply;
    const stream = streams.open(accountOf(reply));
    raw.once('close', stream.end);
    const batches = answer.events(stream.ending)[Symbol.asyncIterator]();
    const frames = framesOf(batches, { heartbeatMs, checkReader });
    try {
      // Before the head: what goes wrong at once is answered as a problem.
      let frame = await frames.next();
      reply.hijack();
      raw.writeHead(reply.statusCode, reply.getHeaders() as OutgoingHttpHeaders);
      while (!frame.done && !raw.destroyed) {
        await write(raw, frame.value, PATIENCE_BEATS * heartbeatMs);
        frame = await frames.next();
      }
      raw.end();
    } catch (error) {
      if (!reply.sent) throw error;
      breakOff(raw, error, onBroken);
    } finally {
      stream.end();
      void frames.return(undefined);
    }
    return reply;
  };
}

/** Whoever may not read any more is told by what comes of asking again; anything else is broken, and must not look like an end. */
function breakOff(raw: ServerResponse, error: unknown, onBroken: (error: unknown) => void): void {
  if (error instanceof Problem && error.status < 500) raw.end();
  else {
    if (!raw.destroyed) onBroken(error);
    raw.destroy();
  }
}

/** Resolves when the socket takes more. */
async function write(raw: ServerResponse, text: string, patienceMs: number): Promise<void> {
  if (raw.write(text) || raw.destroyed) return;
  const late = AbortSignal.timeout(patienceMs);
  const taken = new AbortController();
  try {
    await Promise.race([
      once(raw, 'drain', { signal: AbortSignal.any([late, taken.signal]) }),
      once(raw, 'close', { signal: taken.signal }),
    ]);
  } finally {
    taken.abort();
  }
}

function accountOf({ request }: FastifyReply): string {
  const { accountId } = request.params as { readonly accountId?: string };
  return request.principal?.accountId ?? accountId ?? '';
}
