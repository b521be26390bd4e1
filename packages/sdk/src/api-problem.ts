import type { ProblemCode, ProblemDetail } from '@conversation-orchestrator/api';

/**
 * Why a call has no answer: a code of the server's catalogue (docs/errors.md), or one of the client's own.
 * - `UNREACHABLE`: no connection, or it broke.
 * - `TIMEOUT`: no answer within `timeoutMs`.
 * - `UNEXPECTED_ANSWER`: something answered, but not this service: a proxy, or another server.
 */
export type ApiProblemCode = ProblemCode | 'UNREACHABLE' | 'TIMEOUT' | 'UNEXPECTED_ANSWER';

/** What is known of a problem. */
export type ApiProblemOptions = {
  readonly code: ApiProblemCode;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
  readonly requestId?: string;
  readonly cause?: unknown;
};

/** A call that was refused or not answered. Besides it, a call throws only the reason of an aborted signal. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiProblemCode;
  readonly status: number;
  readonly detail: string;
  /** Every mistake in the request; empty where the problem is another. */
  readonly errors: readonly ProblemDetail[];
  /** Under which the server logged the request. */
  readonly requestId?: string;

  constructor({ code, status, detail, errors = [], requestId, cause }: ApiProblemOptions) {
    super(`${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.errors = errors;
    if (requestId !== undefined) this.requestId = requestId;
  }
}

/** Reads a refusal: what its body says, where that is a problem of this service (RFC 9457), else that it is not. */
export function readProblem(status: number, body: unknown): ApiProblem {
  if (!isProblemBody(body)) {
    return new ApiProblem({
      code: 'UNEXPECTED_ANSWER',
      status,
      detail: `status ${status} without an explanation`,
    });
  }
  const { code, detail, errors, requestId } = body;
  return new ApiProblem({
    code: code as ProblemCode,
    status,
    detail,
    ...(Array.isArray(errors) && { errors }),
    ...(typeof requestId === 'string' && { requestId }),
  });
}

type ProblemLike = { code: string; detail: string; errors?: unknown; requestId?: unknown };

function isProblemBody(body: unknown): body is ProblemLike {
  if (typeof body !== 'object' || body === null) return false;
  return (
    'code' in body && typeof body.code === 'string' && 'detail' in body && typeof body.detail === 'string'
  );
}
