import { DatabaseError } from 'pg';
import { resultCodeOf } from './sqlite/sqlite-failure.ts';

const POSTGRES_UNIQUE = '23505';
const SQLITE_PRIMARY_KEY = 1555;
const SQLITE_UNIQUE = 2067;

/**
 * Tells whether a write failed because there is such a row already. Ask outside of the write: PostgreSQL takes nothing more in a
 * transaction in which a statement has failed.
 */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === POSTGRES_UNIQUE;
  const code = resultCodeOf(error);
  return code === SQLITE_PRIMARY_KEY || code === SQLITE_UNIQUE;
}
