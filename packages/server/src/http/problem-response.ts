import {
  type EndpointId,
  isMalformed,
  PROBLEM_MEDIA_TYPE,
  Problem,
  type ProblemCode,
  problemBody,
} from '@conversation-orchestrator/api';
import type { FastifyReply } from 'fastify';
import type { Logger } from '../observability/logger.ts';

/** What the web framework itself refuses, in our words. */
const FRAMEWORK_REFUSALS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'The Content-Type cannot be read.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['INVALID_REQUEST', 'The body is not as long as Content-Length says.'],
  FST_ERR_BAD_URL: ['INVALID_REQUEST', 'The path is not correctly percent-encoded UTF-8.'],
};

/** Endpoints that say in the words of another standard what is malformed, and how, with status 400. */
const OWN_WORDS: Readonly<Partial<Record<EndpointId, (problem: Problem) => object>>> = {
  // RFC 6749 §5.2, which has one status and one word for all of it; the characters a description may have are those of its appendix A.8.
  'oauth.token': ({ detail }) => ({
    error: 'invalid_request',
    error_description: detail.replace(/[^ !#-[\]-~]/g, '?'),
  }),
};

/** The problem an error is answered with: problems as they are, everything unexpected as a defect of ours. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const [code, detail] = FRAMEWORK_REFUSALS[codeOf(error)] ?? [];
  return code ? new Problem(code, detail) : new Problem('INTERNAL', undefined, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Answers with a problem, the only way a refusal leaves the server (RFC 9457). What is our fault is logged, with its cause. */
export function sendProblem(reply: FastifyReply, error: unknown, logger: Logger): FastifyReply {
  const problem = toProblem(error);
  const requestId = reply.request.id;
  if (problem.status >= 500) {
    const [path] = reply.request.url.split('?');
    logger.error({
      requestId,
      method: reply.request.method,
      path,
      code: problem.code,
      err: problem.cause ?? problem,
    });
  }
  const ownWords = isMalformed(problem.code) ? OWN_WORDS[reply.request.endpointId as EndpointId] : undefined;
  return (
    reply
      .code(ownWords ? 400 : problem.status)
      .headers(problem.headers ?? {})
      .header('cache-control', 'no-store')
      .header('x-request-id', requestId)
      .header('content-type', ownWords ? 'application/json; charset=utf-8' : PROBLEM_MEDIA_TYPE)
      // As bytes, because the framework would add a charset, which the media type of problems does not have.
      .send(Buffer.from(JSON.stringify(ownWords?.(problem) ?? problemBody(problem, requestId))))
  );
}
