import { PROBLEM_MEDIA_TYPE, problemBodySchema } from '@conversation-orchestrator/api';
import { checkReply } from '../../src/testing/check-reply.ts';
import type { RawAnswer, RawRequest } from './raw-request.ts';

/** What only the inside of a server says: lines of a stack trace, paths of its sources, words of its database. */
const INTERNALS =
  /\n\s+at |node_modules|node:internal|\.ts:\d|SQLITE_|sqlite3?_|syntax error at or near|ECONNREFUSED/;

/**
 * Throws unless an answer is one that whoever sent the request can understand: no failure of the server, nothing of its inside; either
 * what the endpoint table documents, or a problem whose request id is that of the answer.
 */
export function checkRawAnswer({ method, path }: RawRequest, { headers, status, text }: RawAnswer): void {
  if (status >= 500) throw new Error(`${status}: ${text}`);
  if (INTERNALS.test(text)) throw new Error(`it tells of its inside: ${text}`);
  // An answer to HEAD tells of a body without having one (RFC 9110 §9.3.2).
  if (method === 'HEAD' && text === '') return;
  const contentType = headers['content-type'] ?? '';
  const body: unknown = /[/+]json/.test(contentType) ? JSON.parse(text) : text;
  const [address = ''] = path.split('?');
  checkReply(method, address, { status, contentType, body });
  if (status >= 300 && !contentType.startsWith('application/json')) checkRefusal(contentType, body, headers);
}

/** Only the token endpoint refuses in other words (RFC 6749 §5.2), which the endpoint table documents. */
function checkRefusal(contentType: string, body: unknown, headers: RawAnswer['headers']): void {
  if (contentType !== PROBLEM_MEDIA_TYPE) throw new Error(`refused with ${contentType}`);
  const { requestId } = problemBodySchema.parse(body);
  if (requestId === '') throw new Error('the problem has no requestId');
  // Bytes that are no HTTP request are answered without being one.
  const given = headers['x-request-id'];
  if (given !== undefined && given !== requestId) throw new Error(`${requestId} is not ${given}`);
}
