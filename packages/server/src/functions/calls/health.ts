import type { CallEnd, CallErrorCode } from './call-end.ts';

/** What the end of a call says of the function: that it works, that it does not, or neither. */
export type Health = 'working' | 'failing' | 'unknown';

/** `unknown`: the call never reached it, or what stood in the way is not its own doing. */
const HEALTH_OF: Readonly<Record<Exclude<CallErrorCode, 'STATUS'>, Health>> = {
  ABORTED: 'unknown',
  BREAKER_OPEN: 'unknown',
  BUSY: 'unknown',
  CODE: 'failing',
  DOMAIN_NOT_ALLOWED: 'unknown',
  FORBIDDEN_ADDRESS: 'unknown',
  INVALID_ANSWER: 'failing',
  INVALID_REQUEST: 'unknown',
  INVALID_RESULT: 'failing',
  NO_FUNCTION: 'unknown',
  OUT_OF_MEMORY: 'failing',
  PARAMETERS: 'unknown',
  RESOURCES: 'unknown',
  RESULT_TOO_LARGE: 'failing',
  SANDBOX: 'unknown',
  TIMEOUT: 'failing',
  TOO_LARGE: 'failing',
  UNREACHABLE: 'failing',
};

/** Statuses by which a server says that it, and not the request, is in trouble (RFC 9110 §15.5.9, RFC 6585 §4). */
const TROUBLED: ReadonlySet<number> = new Set([408, 429]);

/** Tells it. A webhook that refuses a request (404, say) works; the next one may be to its liking. */
export function healthOf(end: CallEnd): Health {
  if (end.kind === 'result') return 'working';
  if (end.code !== 'STATUS') return HEALTH_OF[end.code];
  const { status = 500 } = end;
  return status >= 500 || TROUBLED.has(status) ? 'failing' : 'working';
}
