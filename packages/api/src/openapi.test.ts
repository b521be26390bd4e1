import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Endpoint, TAGS } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { openapiDocument } from './openapi.ts';
import { problemsOf } from './problems-of.ts';

type Json = { readonly [name: string]: Json } & readonly Json[] & string;
const document = JSON.parse(JSON.stringify(openapiDocument('1.2.3'))) as Json;
const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS);
const operationOf = ({ path, method }: Endpoint) => document['paths']?.[path]?.[method.toLowerCase()];

/** Every value in a document, with the member name it has. */
function* values(root: unknown, name = ''): Generator<readonly [string, unknown]> {
  yield [name, root];
  if (typeof root !== 'object' || root === null) return;
  for (const [key, child] of Object.entries(root)) yield* values(child, key);
}

function schemasOf({ params, query, headers, body, replies }: Endpoint): readonly z.ZodType[] {
  return [params, query, headers, body, ...Object.values(replies).map((reply) => reply.body)].filter(
    (schema) => schema !== undefined,
  );
}

describe('the OpenAPI document', () => {
  it('is version 3.1 and says whose it is', () => {
    expect(document).toMatchObject({
      openapi: '3.1.1',
      info: { title: 'Conversation Orchestrator', version: '1.2.3' },
    });
  });

  it('describes every endpoint, and nothing else', () => {
    expect(endpoints.filter((endpoint) => !operationOf(endpoint))).toEqual([]);
    const operations = Object.values(document['paths'] ?? {}).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(endpoints.length);
  });

  it('gives every operation an id of its own', () => {
    const ids = endpoints.map((endpoint) => operationOf(endpoint)?.['operationId']);
    expect(new Set(ids).size).toBe(endpoints.length);
  });

  it('has something behind every reference', () => {
    const references = [...values(document)].flatMap(([name, value]) =>
      name === '$ref' ? [String(value)] : [],
    );
    expect(references.length).toBeGreaterThan(100);
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
      expect(document['components']?.['schemas']).toHaveProperty(reference.split('/').at(-1) ?? '');
    }
  });

  it('says of every component what it is, not where', () => {
    const components = Object.entries(document['components']?.['schemas'] ?? {});
    expect(components.length).toBeGreaterThan(20);
    for (const [name, schema] of components) expect(Object.keys(schema), name).not.toContain('$ref');
  });

  it('keeps no definitions outside the components', () => {
    const names = [...values(document)].map(([name]) => name);
    expect(names).not.toContain('$defs');
    expect(names).not.toContain('$schema');
  });

  it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    'declares of %s every parameter of the path as required, and its problems by status',
    (_, endpoint) => {
      const operation = operationOf(endpoint);
      const inPath = (operation?.['parameters'] ?? []).filter((parameter) => parameter['in'] === 'path');
      const named = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(inPath.map((parameter) => parameter['name'])).toEqual(named);
      expect(inPath.every((parameter) => Boolean(parameter['required']))).toBe(true);
      const described = JSON.stringify(operation?.['responses']);
      for (const code of problemsOf(endpoint)) expect(described).toContain(`\`${code}\``);
      for (const response of Object.values(operation?.['responses'] ?? {})) {
        expect(response['description']).toBeTruthy();
      }
    },
  );

  it('requires security of everything but what is public', () => {
    for (const endpoint of endpoints) {
      const required = operationOf(endpoint)?.['security'] ?? [];
      const open = endpoint.access.kind === 'public' && !endpoint.access.examines;
      expect(required.length === 0).toBe(open);
      for (const name of required.flatMap((requirement) => Object.keys(requirement))) {
        expect(document['components']?.['securitySchemes']).toHaveProperty(name);
      }
    }
  });

  it('says of every tag in a sentence what it is for, in the order of the table', () => {
    const tags = document['tags'] ?? [];
    expect(tags.map(({ name, description }) => [name, description])).toEqual(Object.entries(TAGS));
    for (const { description } of tags) expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('marks as optional what may be left out', () => {
    const parameters = operationOf(ENDPOINTS['v1.listSessionIds'])?.['parameters'] ?? [];
    const query = parameters.filter((parameter) => parameter['in'] === 'query');
    expect(query.map(({ name, required }) => [name, required])).toEqual([
      ['page', false],
      ['perPage', false],
    ]);
    expect(query[1]?.['schema']).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000, default: 100 });
  });

  it('shows only examples that their own schemas accept', () => {
    let shown = 0;
    const override = ({
      zodSchema,
      jsonSchema,
    }: {
      zodSchema: z.core.$ZodType;
      jsonSchema: z.core.JSONSchema.BaseSchema;
    }) => {
      for (const example of Array.isArray(jsonSchema.examples) ? jsonSchema.examples : []) {
        shown += 1;
        expect(z.safeParse(zodSchema, example), JSON.stringify(example)).toMatchObject({ success: true });
      }
    };
    for (const schema of endpoints.flatMap(schemasOf)) {
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override });
    }
    expect(shown).toBeGreaterThan(100);
  });
});
