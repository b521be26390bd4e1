import { type Endpoint, Problem, type ProblemDetail, parseWith } from '@conversation-orchestrator/api';
import { parseJson } from '../../../json/parse-json.ts';
import type { ContextRequest } from './context-request.ts';

/** A request as a handler of the context service gets it. */
export type ParsedContextRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
};

type Part = 'params' | 'query' | 'headers' | 'body';

/** Parses a request by the schemas of its endpoint. Throws `INVALID_REQUEST`, with all mistakes, and `INVALID_JSON`. */
export function parseContextRequest(
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  { url, headers, body }: ContextRequest,
): ParsedContextRequest {
  const given: Readonly<Record<Part, unknown>> = {
    params,
    query: Object.fromEntries(url.searchParams),
    headers,
    body: endpoint.body && body ? parseJson(Buffer.from(body)) : undefined,
  };
  const errors: ProblemDetail[] = [];
  const parse = (part: Part) => {
    const schema = endpoint[part];
    if (!schema) return {};
    const parsed = parseWith(schema, given[part]);
    if (parsed.ok) return parsed.value;
    errors.push(...parsed.errors);
    return undefined;
  };
  const request = {
    params: parse('params'),
    query: parse('query'),
    headers: parse('headers'),
    body: parse('body'),
  };
  if (errors.length > 0) throw invalid(errors);
  return request;
}

function invalid(errors: readonly ProblemDetail[]): Problem {
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  return new Problem('INVALID_REQUEST', detail, { errors });
}
