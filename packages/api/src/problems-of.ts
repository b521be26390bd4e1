import type { EndpointDefinition } from './endpoint.ts';
import type { ProblemCode } from './problems.ts';

const ALWAYS: readonly ProblemCode[] = ['TOO_MANY_REQUESTS', 'INTERNAL', 'UNAVAILABLE'];

const OF_ACCESS: Readonly<Record<EndpointDefinition['access']['kind'], readonly ProblemCode[]>> = {
  public: [],
  apiKey: ['UNAUTHENTICATED', 'FORBIDDEN_ACCOUNT'],
  token: ['UNAUTHENTICATED', 'FORBIDDEN_ACCOUNT', 'FORBIDDEN_SCOPE', 'FORBIDDEN_CSRF'],
};

/** All problems an endpoint can answer with: its own, and those its access, body and parameters bring along. */
export function problemsOf(endpoint: EndpointDefinition): readonly ProblemCode[] {
  const ofBody: readonly ProblemCode[] = endpoint.body
    ? ['INVALID_JSON', 'INVALID_REQUEST', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']
    : [];
  const ofParts: readonly ProblemCode[] =
    endpoint.params || endpoint.query || endpoint.headers ? ['INVALID_REQUEST'] : [];
  return [
    ...new Set([...ofParts, ...ofBody, ...OF_ACCESS[endpoint.access.kind], ...endpoint.problems, ...ALWAYS]),
  ];
}
