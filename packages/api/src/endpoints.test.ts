import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Endpoint, TAGS } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';
import { problemsOf } from './problems-of.ts';
import { SCOPES } from './scope.ts';

const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS);
const namesIn = (part: z.ZodType | undefined) => Object.keys((part as z.ZodObject | undefined)?.shape ?? {});
const routeOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** Every request the contract names, by hand: the table may have more, never fewer. */
const CONTRACT = `
POST /v2/authenticate/login
GET /v2/authenticate/login
POST /oauth2/token
GET /.well-known/oauth-authorization-server
GET /.well-known/jwks.json
GET /healthz
GET /readyz
GET /metrics
GET /openapi.json
POST /v2/context/document/create
PATCH /v2/context/document/create
GET /v2/context/document/{accountId}/{nameSpace}
GET /v2/context/document/{accountId}/{nameSpace}/{sessionId}
PUT /v2/context/document/{accountId}/{nameSpace}/{sessionId}
POST /v2/context/document/properties
POST /v2/context/document/increment
DELETE /v2/context/document/property/delete
DELETE /v2/context/document/delete
POST /v1/account/{accountId}
GET /v1/account/{accountId}
DELETE /v1/account/{accountId}/{nameSpace}
PATCH /v1/account/{accountId}/{nameSpace}/properties
GET /v1/account/{accountId}/{nameSpace}/properties
PUT /v1/account/{accountId}/{nameSpace}/properties/{property}
GET /v1/account/{accountId}/{nameSpace}/properties/{property}
DELETE /v1/account/{accountId}/{nameSpace}/properties/{property}
PATCH /v1/account/{accountId}/{nameSpace}/{sessionId}/properties
GET /v1/account/{accountId}/{nameSpace}/{sessionId}/properties
PUT /v1/account/{accountId}/{nameSpace}/{sessionId}/properties/{property}
GET /v1/account/{accountId}/{nameSpace}/{sessionId}/properties/{property}
DELETE /v1/account/{accountId}/{nameSpace}/{sessionId}/properties/{property}
DELETE /v1/account/{accountId}/{nameSpace}/{sessionId}/properties
POST /v1/account/{accountId}/namespace/{nameSpace}/session
GET /v1/account/{accountId}/{nameSpace}/session-ids
GET /v1/account/{accountId}/{nameSpace}/session-properties
POST /v2/policy/nextaction
GET /v1/account/{accountId}/next-actions
GET /v2/accounts/{accountId}/policy-logs
GET /v2/accounts/{accountId}/policy-logs/{nextActionId}
GET /v2/accounts/{accountId}/policy-usage
GET /v2/accounts/{accountId}/policies
POST /v2/accounts/{accountId}/policies
GET /v2/accounts/{accountId}/policies/{policyId}
PUT /v2/accounts/{accountId}/policies/{policyId}
PATCH /v2/accounts/{accountId}/policies/{policyId}
DELETE /v2/accounts/{accountId}/policies/{policyId}
PUT /v2/accounts/{accountId}/policies/order
POST /v2/accounts/{accountId}/policies/validate
POST /v2/accounts/{accountId}/policies/simulate
GET /v2/accounts/{accountId}/policies/revisions
GET /v2/accounts/{accountId}/policies/revisions/{revision}
POST /v2/accounts/{accountId}/policies/revisions/{revision}/restore
GET /v2/accounts/{accountId}/policies/export
POST /v2/accounts/{accountId}/policies/import
POST /v2/accounts/{accountId}/attributes
GET /v2/accounts/{accountId}/attributes
GET /v2/accounts/{accountId}/attributes/{name}
PUT /v2/accounts/{accountId}/attributes/{name}
DELETE /v2/accounts/{accountId}/attributes/{name}
GET /v2/accounts/{accountId}/functions
PUT /v2/accounts/{accountId}/functions/{name}
GET /v2/accounts/{accountId}/functions/{name}
DELETE /v2/accounts/{accountId}/functions/{name}
POST /v2/accounts/{accountId}/functions/{name}/invoke
GET /v2/accounts/{accountId}/functions/{name}/logs
PUT /v2/accounts/{accountId}/secrets/{name}
GET /v2/accounts/{accountId}/secrets
DELETE /v2/accounts/{accountId}/secrets/{name}
PUT /v2/accounts/{accountId}/allowed-domains
GET /v2/accounts/{accountId}/allowed-domains
GET /v2/accounts/{accountId}/skills
POST /v2/accounts/{accountId}/skills
GET /v2/accounts/{accountId}/agents
POST /v2/accounts/{accountId}/agents
GET /v2/accounts/{accountId}/calendars
POST /v2/accounts/{accountId}/calendars
PATCH /v2/accounts/{accountId}/conversations/{conversationId}
GET /v2/accounts/{accountId}/conversations/{conversationId}
PUT /v2/accounts/{accountId}/customers/{customerId}/sdes
GET /v2/accounts/{accountId}/customers/{customerId}/sdes
GET /v2/accounts/{accountId}/settings
PATCH /v2/accounts/{accountId}/settings
GET /v2/accounts/{accountId}/clients
POST /v2/accounts/{accountId}/clients
GET /v2/accounts/{accountId}/users
POST /v2/accounts/{accountId}/users
GET /v2/accounts/{accountId}/api-key
POST /v2/accounts/{accountId}/api-key
GET /v2/accounts/{accountId}/audit-log
POST /v2/accounts/{accountId}/test-token
POST /console/session
GET /console/session
DELETE /console/session
`;

describe('the endpoint table', () => {
  it('has every request of the contract', () => {
    const routes = endpoints.map(routeOf);
    expect(
      CONTRACT.trim()
        .split('\n')
        .filter((route) => !routes.includes(route)),
    ).toEqual([]);
  });

  it('has every method and path once', () => {
    const routes = endpoints.map(routeOf);
    expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
  });

  it('says of each row the id it is found under', () => {
    expect(Object.entries(ENDPOINTS).filter(([id, endpoint]) => endpoint.id !== id)).toEqual([]);
  });

  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s parses exactly the parameters its path names',
    (_, { path, params }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(namesIn(params)).toEqual(named);
    },
  );

  it('knows the account of every request that needs credentials', () => {
    const gated = endpoints.filter(({ access }) => access.kind !== 'public');
    const without = gated.filter(
      ({ params, body }) => !namesIn(params).includes('accountId') && !namesIn(body).includes('accountId'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('gives everything under /v1 to the key and nothing else', () => {
    for (const { path, access } of endpoints) expect(access.kind === 'apiKey').toBe(path.startsWith('/v1/'));
  });

  it('uses every scope and every tag', () => {
    const scopes = endpoints.flatMap(({ access }) => (access.kind === 'token' ? [access.scope] : []));
    expect(new Set(scopes)).toEqual(new Set(SCOPES));
    expect(new Set(endpoints.map(({ tag }) => tag))).toEqual(new Set(Object.keys(TAGS)));
  });

  it('uses every problem of the catalogue but those of no endpoint', () => {
    const used = new Set(endpoints.flatMap(problemsOf));
    const unused = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !used.has(code));
    expect(unused).toEqual(['UNKNOWN_ROUTE', 'METHOD_NOT_ALLOWED']);
  });

  it('lets nobody read what only administrators may', () => {
    const pages = endpoints.filter(({ path }) =>
      /\/(clients|users|api-key|audit-log|test-token)(\/|$)/.test(path),
    );
    expect(pages.length).toBeGreaterThan(10);
    for (const { access } of pages) expect(access).toEqual({ kind: 'token', scope: 'access:manage' });
  });
});
