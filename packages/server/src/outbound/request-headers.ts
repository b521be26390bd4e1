import { OutboundError } from './outbound-http.ts';

const MOST_HEADERS = 100;
const MOST_HEADER_CHARACTERS = 32 * 1024;

/** A name of a header (RFC 9110 §5.6.2). */
const TOKEN = /^[!#$%&'*+.^_`|~\da-z-]+$/;
/** A value of a header (RFC 9110 §5.5), written in Latin-1. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/**
 * Headers that say how a message travels, not what it means: they are this server's to write. Code that sets them by habit (say, the length
 * of its body) means no harm, and they are left out.
 */
const OWN: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The headers to send: names in small letters, each once. Throws an `OutboundError` where one could end up as something else. */
export function requestHeaders(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  let characters = 0;
  for (const [written, value] of Object.entries(given)) {
    const name = written.toLowerCase();
    if (!TOKEN.test(name)) throw invalid('a header has a name that is not valid');
    if (!VALUE.test(value)) throw invalid(`the header ${name} has a character that no header can have`);
    if (OWN.has(name) || name.startsWith('proxy-')) continue;
    characters += name.length + value.length;
    headers.set(name, value);
  }
  if (headers.size > MOST_HEADERS || characters > MOST_HEADER_CHARACTERS)
    throw invalid('the headers are too large');
  // Nothing is unpacked, so that a small answer stays small.
  return Object.fromEntries(headers.set('accept-encoding', 'identity'));
}

function invalid(message: string): OutboundError {
  return new OutboundError('INVALID_REQUEST', message);
}
