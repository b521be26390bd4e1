import type { Endpoint } from '@conversation-orchestrator/api';
import type { FastifyReply } from 'fastify';
import { writeBody } from './body/write-body.ts';
import type { WireEvent } from './events/write-event.ts';

/** What a handler of any endpoint answers. */
export type WireAnswer = {
  readonly status: number;
  readonly body?: unknown;
  /** In place of a body: what is sent, batch after batch, until it has to end. */
  readonly events?: (ending: AbortSignal) => AsyncIterable<readonly WireEvent[]>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly contentType?: string;
};

/** Sets status and headers of an answer. It belongs to who asked, and tokens may stand in the address: no cache may keep it, unless the handler says so. */
export function setHead(reply: FastifyReply, { status, headers }: WireAnswer): void {
  reply.code(status).header('cache-control', 'no-store').header('x-request-id', reply.request.id);
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) reply.header(name, value);
  }
}

/** Sends the answer of a handler in the media type it chose, or else the first its endpoint documents. */
export function sendAnswer(reply: FastifyReply, endpoint: Endpoint, answer: WireAnswer): FastifyReply {
  const { status, body, contentType } = answer;
  setHead(reply, answer);
  const described = endpoint.replies[status];
  if (!described?.body) return reply.send();
  const mediaType = contentType ?? described.contentTypes?.[0] ?? 'application/json';
  return reply.header('content-type', `${mediaType}; charset=utf-8`).send(writeBody(body, mediaType));
}
