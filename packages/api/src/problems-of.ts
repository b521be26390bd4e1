import type { EndpointDefinition } from './endpoint.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

const ALWAYS: readonly ProblemCode[] = ['TOO_MANY_REQUESTS', 'INTERNAL', 'UNAVAILABLE'];

const OF_ACCESS: Readonly<Record<EndpointDefinition['access']['kind'], readonly ProblemCode[]>> = {
  public: [],
  apiKey: ['UNAUTHENTICATED', 'FORBIDDEN_ACCOUNT'],
  visitor: ['FORBIDDEN_ORIGIN', 'UNAUTHENTICATED'],
  token: ['UNAUTHENTICATED', 'FORBIDDEN_ACCOUNT', 'FORBIDDEN_SCOPE', 'FORBIDDEN_CSRF'],
};

/** All problems an endpoint can answer with: its own, and those its access, body and parameters bring along. */
export function problemsOf(endpoint: EndpointDefinition): readonly ProblemCode[] {
  const ofBody: readonly ProblemCode[] = endpoint.body
    ? ['INVALID_JSON', 'INVALID_REQUEST', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']
    : [];
  const ofParts: readonly ProblemCode[] =
    endpoint.params || endpoint.query || endpoint.headers ? ['INVALID_REQUEST'] : [];
  const all = [...ofParts, ...ofBody, ...OF_ACCESS[endpoint.access.kind], ...endpoint.problems, ...ALWAYS];
  // One that describes an answer 400 of its own says so whatever is malformed.
  const inOwnWords = 400 in endpoint.replies;
  return [...new Set(all)].filter((code) => !inOwnWords || !isMalformed(code));
}

const MALFORMED: readonly number[] = [400, 413, 415];

/** Whether a problem says that the request cannot be read, or not be understood. */
export function isMalformed(code: ProblemCode): boolean {
  return MALFORMED.includes(PROBLEMS[code].status);
}
