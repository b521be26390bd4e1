import { ENDPOINTS, type Endpoint, Problem } from '@conversation-orchestrator/api';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { routeOf } from './route-of.ts';
import { type TellPreflight, VISITED_PATHS } from './visitors.ts';

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'QUERY',
] as const satisfies readonly HTTPMethods[];

/**
 * Answers the methods that a path does not have: `OPTIONS` with those it has, the others with 405; both with `Allow` (RFC 9110 §15.5.6).
 * What is at no path at all is 404. Before the body is read: nobody is going to look at it.
 */
export function bindOtherMethods(app: FastifyInstance, tellPreflight: TellPreflight): void {
  const endpoints = Object.values<Endpoint>(ENDPOINTS);
  const allowed = new Map<RegExp, string>();
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const served = new Set<string>(
      endpoints.filter((other) => covers(other.path, path)).map(({ method }) => method),
    );
    if (served.has('GET')) served.add('HEAD');
    const allow = [...METHODS.filter((method) => served.has(method)), 'OPTIONS'].join(', ');
    allowed.set(patternOf(path), allow);
    const refuse = refusalOf(allow, VISITED_PATHS.has(path) ? tellPreflight : undefined);
    for (const method of METHODS.filter((other) => !served.has(other))) {
      app.route({ method, exposeHeadRoute: false, url: routeOf(path), onRequest: refuse, handler: refuse });
    }
  }
  // Also called for methods the router has never heard of.
  app.addHook('onRequest', async (request) => {
    if (!request.is404) return;
    const [path = ''] = request.url.split('?');
    for (const [pattern, allow] of allowed) if (pattern.test(path)) throw notAllowed(request, allow);
    throw new Problem('UNKNOWN_ROUTE');
  });
}

function refusalOf(allow: string, tellPreflight: TellPreflight | undefined) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { headers, method } = request;
    if (method === 'OPTIONS' && headers.origin !== undefined) await tellPreflight?.(request, reply);
    if (method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
    throw notAllowed(request, allow);
  };
}

function notAllowed({ method }: FastifyRequest, allow: string): Problem {
  return new Problem('METHOD_NOT_ALLOWED', `${method} is not allowed here; ${allow} are.`, {
    headers: { Allow: allow },
  });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
}

/** Whether every address of the second path is one of the first too: `/a/{x}` covers `/a/b`. */
function covers(general: string, special: string): boolean {
  const parts = special.split('/');
  const pattern = general.split('/');
  return (
    pattern.length === parts.length && pattern.every((part, at) => part.startsWith('{') || part === parts[at])
  );
}
