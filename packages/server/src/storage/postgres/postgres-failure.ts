import { Problem } from '@conversation-orchestrator/api';
import { DatabaseError } from 'pg';

// SQLSTATE classes and codes, https://www.postgresql.org/docs/current/errcodes-appendix.html
const RETRYABLE: ReadonlySet<string> = new Set(['40001', '40P01']);
const UNAVAILABLE_CLASSES: ReadonlySet<string> = new Set([
  '08', // connection exception
  '53', // insufficient resources: disk, memory, connections
  '58', // system error
]);
const UNAVAILABLE: ReadonlySet<string> = new Set([
  '25006', // a standby: it does not write
  '25P03', // idle in transaction for too long
  '55P03', // a lock was not available in time
  '57014', // the statement took too long
  '57P01', // the server is shutting down
  '57P02',
  '57P03', // the server is starting
]);

/** Tells whether the same transaction may well succeed when it is run again: a serialization failure, or a deadlock. */
export function isRetryable(error: unknown): boolean {
  return error instanceof DatabaseError && RETRYABLE.has(error.code ?? '');
}

/** Tells whether the connection an error came from is of no further use: the error is not an answer of the server. */
export function breaksConnection(error: unknown): boolean {
  return !(error instanceof DatabaseError);
}

/** The problem `UNAVAILABLE` where the server cannot answer now; any other error as it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof TypeError || error instanceof Problem) return error;
  if (error instanceof DatabaseError && !meansUnavailable(error.code ?? '')) return error;
  return new Problem('UNAVAILABLE', 'the store does not answer', {
    headers: { 'Retry-After': '1' },
    cause: error,
  });
}

function meansUnavailable(code: string): boolean {
  return UNAVAILABLE.has(code) || UNAVAILABLE_CLASSES.has(code.slice(0, 2));
}
