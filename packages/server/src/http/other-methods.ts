import { ENDPOINTS, type Endpoint, Problem } from '@conversation-orchestrator/api';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { routeOf } from './bind-endpoints.ts';

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
] as const satisfies readonly HTTPMethods[];

/** Answers the methods that a path does not have: `OPTIONS` with those it has, the others with 405; both with `Allow` (RFC 9110 §15.5.6). */
export function bindOtherMethods(app: FastifyInstance): void {
  const endpoints = Object.values<Endpoint>(ENDPOINTS);
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const served = new Set<string>(
      endpoints.filter((other) => covers(other.path, path)).map(({ method }) => method),
    );
    if (served.has('GET')) served.add('HEAD');
    const allow = [...METHODS.filter((method) => served.has(method)), 'OPTIONS'].join(', ');
    for (const method of METHODS.filter((other) => !served.has(other))) {
      app.route({
        method,
        exposeHeadRoute: false,
        url: routeOf(path),
        handler: async (_, reply) => {
          if (method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
          throw new Problem('METHOD_NOT_ALLOWED', `${method} is not allowed here; ${allow} are.`, {
            headers: { Allow: allow },
          });
        },
      });
    }
  }
}

/** Whether every address of the second path is one of the first too: `/a/{x}` covers `/a/b`. */
function covers(general: string, special: string): boolean {
  const parts = special.split('/');
  const pattern = general.split('/');
  return (
    pattern.length === parts.length && pattern.every((part, at) => part.startsWith('{') || part === parts[at])
  );
}
