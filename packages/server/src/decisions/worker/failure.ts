import { PROBLEMS, Problem, type ProblemCode } from '@conversation-orchestrator/api';
import { StorageError } from '../../storage/storage-error.ts';
import type { Failure } from './messages.ts';

/** Writes an error so that it can leave its thread. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Problem) return { kind: 'problem', code: error.code, detail: error.detail };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error instanceof StorageError
    ? { kind: 'storage', message: error.message }
    : { kind: 'error', message };
}

/** The error a failure was. */
export function toError(failure: Failure): Error {
  if (failure.kind === 'storage') return new StorageError(failure.message);
  if (failure.kind === 'problem' && isCode(failure.code)) return new Problem(failure.code, failure.detail);
  return new Error(failure.kind === 'problem' ? failure.detail : failure.message);
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
