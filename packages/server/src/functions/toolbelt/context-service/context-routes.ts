import { ENDPOINTS, type Endpoint, type EndpointId } from '@conversation-orchestrator/api';

/** An endpoint of the context service. */
export type ContextEndpointId = Extract<EndpointId, `context.${string}` | `v1.${string}`>;

/** Where a request of the context service leads. */
export type ContextRoute =
  | { readonly kind: 'found'; readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'other-method' }
  | { readonly kind: 'nowhere' };

type Pattern = { readonly endpoint: Endpoint; readonly segments: readonly string[] };

const PATTERNS: readonly Pattern[] = Object.values<Endpoint>(ENDPOINTS)
  .filter(({ id }) => isContextEndpoint(id))
  .map((endpoint) => ({ endpoint, segments: segmentsOf(endpoint.path) }))
  .sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));

function isContextEndpoint(id: string): id is ContextEndpointId {
  return id.startsWith('context.') || id.startsWith('v1.');
}

/**
 * Finds the endpoint of a path, as the server's own router does: what is written out goes before what is a parameter, and a trailing slash is
 * tolerated. Throws a `URIError` where a segment is not correctly percent-encoded.
 */
export function findContextRoute(method: string, path: string): ContextRoute {
  const given = segmentsOf(path).map(decodeURIComponent);
  const matching = PATTERNS.filter((pattern) => matches(pattern, given));
  const found = matching.find(({ endpoint }) => endpoint.method === method);
  if (!found) return { kind: matching.length > 0 ? 'other-method' : 'nowhere' };
  return { kind: 'found', endpoint: found.endpoint, params: paramsOf(found, given) };
}

function segmentsOf(path: string): readonly string[] {
  return path.replace(/\/$/, '').split('/').slice(1);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** Sorts patterns that match the same path: `0` is a segment that is written out. */
function rankOf({ segments }: Pattern): string {
  return segments.map((segment) => (isParameter(segment) ? '1' : '0')).join('');
}

function matches({ segments }: Pattern, given: readonly string[]): boolean {
  return (
    segments.length === given.length &&
    segments.every((segment, at) => (isParameter(segment) ? given[at] !== '' : segment === given[at]))
  );
}

function paramsOf({ segments }: Pattern, given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = segments.map((segment, at) => [segment, given[at] ?? ''] as const);
  return Object.fromEntries(
    pairs
      .filter(([segment]) => isParameter(segment))
      .map(([segment, value]) => [segment.slice(1, -1), value]),
  );
}
