import { type Endpoint, TAGS } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { JsonObject } from './json-value.ts';
import { ComponentSchemas } from './openapi/component-schemas.ts';
import { parametersOf } from './openapi/parameters.ts';
import { responsesOf } from './openapi/responses.ts';
import { SECURITY_SCHEMES, securityOf } from './openapi/security.ts';

const INTRODUCTION =
  'Policies decide, explainably, who handles a conversation. All ids are texts. Every refusal is `application/problem+json` with a stable `code`.';

/** The OpenAPI 3.1 document of every endpoint; `version` is that of the product. */
export function openapiDocument(version: string): JsonObject {
  const schemas = new ComponentSchemas();
  const paths = describePaths(Object.values<Endpoint>(ENDPOINTS), schemas);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Conversation Orchestrator',
      version,
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.all(), securitySchemes: SECURITY_SCHEMES },
  };
}

function describePaths(endpoints: readonly Endpoint[], schemas: ComponentSchemas): JsonObject {
  const paths = new Map<string, JsonObject>();
  for (const endpoint of endpoints) {
    const operation = { [endpoint.method.toLowerCase()]: describeOperation(endpoint, schemas) };
    paths.set(endpoint.path, { ...paths.get(endpoint.path), ...operation });
  }
  return Object.fromEntries(paths);
}

function describeOperation(endpoint: Endpoint, schemas: ComponentSchemas): JsonObject {
  const { id, summary, description, access, tag } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: access.kind === 'token' ? `${description}\n\nScope: \`${access.scope}\`.` : description,
    parameters: parametersOf(endpoint, schemas),
    ...requestBodyOf(endpoint, schemas),
    responses: responsesOf(endpoint, schemas),
    security: securityOf(access),
  };
}

function requestBodyOf(
  { body, consumes = ['application/json'] }: Endpoint,
  schemas: ComponentSchemas,
): JsonObject {
  if (!body) return {};
  const schema = schemas.describe(body);
  return {
    requestBody: { required: true, content: Object.fromEntries(consumes.map((type) => [type, { schema }])) },
  };
}
