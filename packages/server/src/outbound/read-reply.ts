import type { Dispatcher } from 'undici';
import { OutboundError, type OutboundReply } from './outbound-http.ts';

type Headers = Dispatcher.ResponseData['headers'];

/** Reads an answer, as far as it may be long, and no further. What it holds is text, in UTF-8. */
export async function readReply(
  { body, headers, statusCode }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<OutboundReply> {
  // A body that is left unread reports that as an error, which nobody else waits for.
  body.on('error', () => undefined);
  const refusal = refusalOf(headers, maxBytes);
  if (refusal !== undefined) {
    body.destroy();
    throw refusal;
  }
  return {
    status: statusCode,
    headers: textOf(headers),
    body: new TextDecoder().decode(await readAtMost(body, maxBytes)),
  };
}

/** What is wrong with an answer before it is read. */
function refusalOf(headers: Headers, maxBytes: number): OutboundError | undefined {
  const { 'content-encoding': encoding = 'identity', 'content-length': length } = headers;
  if (encoding !== 'identity')
    return new OutboundError('UNREACHABLE', 'the answer is packed, which was not asked for');
  return Number(length) > maxBytes ? tooLarge(maxBytes) : undefined;
}

/** Leaving the loop by an exception destroys the body, and with it the connection. */
async function readAtMost(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): OutboundError {
  return new OutboundError('TOO_LARGE', `the answer has more than ${maxBytes} bytes`);
}

/** A header that came several times is one list (RFC 9110 §5.3). */
function textOf(headers: Headers): OutboundReply['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
