import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { EVENT_STREAM } from '@conversation-orchestrator/api';

/** A request as it goes over the wire: nothing in it is normalised. */
export type RawRequest = {
  readonly method: string;
  /** With its query, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

/** Its answer. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request just as it is: unlike `fetch`, which would tidy up its path and refuse some of its headers. */
export async function sendRaw(url: string, { body, headers, method, path }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(body.length) };
  const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } });
  // Who sends too much is answered before all of it is read, and then hung up on.
  sent.on('error', () => {});
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const isEndless = answer.headers['content-type']?.startsWith(EVENT_STREAM);
  const text = isEndless ? await firstPiece(answer) : (await buffer(answer)).toString('utf8');
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}

/** What a stream begins with. Hangs up then. */
async function firstPiece(answer: IncomingMessage): Promise<string> {
  for await (const piece of answer) return String(piece);
  return '';
}
