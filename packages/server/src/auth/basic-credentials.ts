import type { ClientCredentials } from './authenticate-client.ts';

const BASIC = /^Basic +([A-Za-z0-9+/_-]+={0,2}) *$/i;

/** The credentials in an `Authorization: Basic` header (RFC 7617); undefined when there are none of that form. */
export function parseBasicCredentials(header: string | undefined): ClientCredentials | undefined {
  const encoded = header && BASIC.exec(header)?.[1];
  if (!encoded) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : { clientId: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}

/** How to authenticate, for the header `WWW-Authenticate`. */
export const BASIC_CHALLENGE = 'Basic realm="conversation-orchestrator", charset="UTF-8"';
