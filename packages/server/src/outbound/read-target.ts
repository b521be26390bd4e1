import { isAllowedHost, normaliseHost } from './host-name.ts';
import { OutboundError } from './outbound-http.ts';

/** Where a request goes. `host` is spelt in one way; `origin` has it too. */
export type Target = { readonly origin: string; readonly host: string; readonly path: string };

const MOST_URL_CHARACTERS = 8_192;

/**
 * Ports that speak something else than HTTP, which a request could be made to speak with (the blocked ports of the Fetch standard, §2.9,
 * from 1024 on). Below 1024 only the two of HTTP are open.
 */
const FOREIGN_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** Reads a URL that a function wants to call. Throws an `OutboundError` where it is none, or its host is not among the allowed. */
export function readTarget(url: string, allowedDomains: readonly string[]): Target {
  const read = parse(url);
  const host = normaliseHost(read.hostname);
  if (host === undefined) throw invalid('the URL has no valid host');
  if (read.username !== '' || read.password !== '') throw invalid('a URL may not hold a user or a password');
  if (!isOpenPort(read)) throw invalid(`port ${read.port} may not be called`);
  if (!isAllowedHost(host, allowedDomains)) {
    throw new OutboundError('DOMAIN_NOT_ALLOWED', `${host} is not among the allowed domains of the account`);
  }
  const port = read.port === '' ? '' : `:${read.port}`;
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return { origin: `${read.protocol}//${bracketed}${port}`, host, path: read.pathname + read.search };
}

function parse(url: string): URL {
  if (url.length > MOST_URL_CHARACTERS)
    throw invalid(`the URL is longer than ${MOST_URL_CHARACTERS} characters`);
  if (!URL.canParse(url)) throw invalid('the URL is not valid');
  const read = new URL(url);
  if (read.protocol !== 'https:' && read.protocol !== 'http:') throw invalid('the URL must be an https URL');
  return read;
}

function isOpenPort({ port }: URL): boolean {
  if (port === '' || port === '80' || port === '443') return true;
  return Number(port) >= 1024 && !FOREIGN_PORTS.has(Number(port));
}

function invalid(message: string): OutboundError {
  return new OutboundError('INVALID_REQUEST', message);
}
