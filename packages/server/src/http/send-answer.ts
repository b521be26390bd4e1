import type { Endpoint } from '@conversation-orchestrator/api';
import type { FastifyReply } from 'fastify';
import { writeBody } from './body/write-body.ts';

/** What a handler of any endpoint answers. */
export type WireAnswer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly contentType?: string;
};

/** Sends what a handler answered. */
export type SendAnswer = (reply: FastifyReply, answer: WireAnswer) => FastifyReply;

/** Makes what sends the answers of an endpoint: each in the media type its handler chose, or else the first the endpoint documents. */
export function answerSender({ replies }: Endpoint): SendAnswer {
  const mediaTypes = new Map<number, string>();
  const lowerCase = new Map<string, string>();
  for (const [status, { body, contentTypes, headers = {} }] of Object.entries(replies)) {
    if (body) mediaTypes.set(Number(status), contentTypes?.[0] ?? 'application/json');
    for (const name of Object.keys(headers)) lowerCase.set(name, name.toLowerCase());
  }
  return (reply, { status, body, headers, contentType }) => {
    // An answer belongs to who asked, and tokens may stand in the address: no cache may keep it, unless the handler says so.
    reply.code(status).header('cache-control', 'no-store').header('x-request-id', reply.request.id);
    for (const name in headers) {
      const value = headers[name];
      // The framework would make the name lower-case with every answer.
      if (value !== undefined) reply.header(lowerCase.get(name) ?? name, value);
    }
    const documented = mediaTypes.get(status);
    if (documented === undefined) return reply.send();
    const mediaType = contentType ?? documented;
    return reply.header('content-type', `${mediaType}; charset=utf-8`).send(writeBody(body, mediaType));
  };
}
