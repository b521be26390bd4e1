import { type Endpoint, Problem, type ProblemDetail, parseWith } from '@conversation-orchestrator/api';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** The parts of a request, each as its endpoint's schema made it; those the endpoint does not have are empty. */
export type ParsedRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
};

/** Parses a request whose body was read, before its parts are looked into. */
export type ParseRequest = (request: FastifyRequest, body: unknown) => ParsedRequest;

const EMPTY = {};

/** Makes the parser of an endpoint's requests. It throws `INVALID_REQUEST` with all mistakes of all parts at once. */
export function requestParser({ params, query, headers, body }: Endpoint): ParseRequest {
  return (request, given) => {
    const errors: ProblemDetail[] = [];
    const parse = (schema: z.ZodType | undefined, input: unknown, otherwise: unknown) => {
      if (!schema) return otherwise;
      const parsed = parseWith(schema, input);
      if (parsed.ok) return parsed.value;
      errors.push(...parsed.errors);
      return undefined;
    };
    const parsed = {
      params: parse(params, request.params, EMPTY),
      query: parse(query, request.query, EMPTY),
      headers: parse(headers, request.headers, EMPTY),
      body: parse(body, given, undefined),
    };
    if (errors.length > 0) throw invalid(errors);
    return parsed;
  };
}

function invalid(errors: readonly ProblemDetail[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const said = first?.path ? `${first.path}: ${first.message}` : first?.message;
  return new Problem('INVALID_REQUEST', `${said}${more}`, { errors });
}
