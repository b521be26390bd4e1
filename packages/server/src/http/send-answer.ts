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

/** Sends what a handler answered. */
export type SendAnswer = (reply: FastifyReply, answer: WireAnswer) => FastifyReply;

/** Makes what sends the answers of an endpoint: each in the media type its handler chose, or else the first the endpoint documents. */
export function answerSender({ replies }: Endpoint): SendAnswer {
  const mediaTypes = new Map<number, string>();
  for (const [status, { body, contentTypes }] of Object.entries(replies))
    if (body) mediaTypes.set(Number(status), contentTypes?.[0] ?? 'application/json');
  return (reply, answer) => {
    setHead(reply, answer);
    const documented = mediaTypes.get(answer.status);
    if (documented === undefined) return reply.send();
    const mediaType = answer.contentType ?? documented;
    return reply
      .header('content-type', `${mediaType}; charset=utf-8`)
      .send(writeBody(answer.body, mediaType));
  };
}

/** Sets status and headers of an answer. It belongs to who asked, and tokens may stand in the address: no cache may keep it, unless the handler says so. */
export function setHead(reply: FastifyReply, { status, headers }: WireAnswer): void {
  reply.code(status).header('cache-control', 'no-store').header('x-request-id', reply.request.id);
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) reply.header(lowerCase(name), value);
  }
}

const lowerCased = new Map<string, string>();

/** The framework would make a name lower-case with every answer. Names are those the endpoints document: a few dozen. */
function lowerCase(name: string): string {
  const known = lowerCased.get(name) ?? name.toLowerCase();
  lowerCased.set(name, known);
  return known;
}
