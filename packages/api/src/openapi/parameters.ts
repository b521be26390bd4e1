import { z } from 'zod';
import type { EndpointDefinition } from '../endpoint.ts';
import type { JsonObject } from '../json-value.ts';
import type { ComponentSchemas } from './component-schemas.ts';

const PARTS = [
  ['params', 'path'],
  ['query', 'query'],
  ['headers', 'header'],
] as const;

const NO_PART = z.object({});

/** Headers that OpenAPI describes elsewhere: it ignores parameters of these names (OpenAPI 3.1 §4.8.12.1). */
const DESCRIBED_ELSEWHERE: readonly string[] = ['accept', 'content-type', 'authorization'];

/** The parameters of an endpoint, in path, query and headers. */
export function parametersOf(endpoint: EndpointDefinition, schemas: ComponentSchemas): readonly JsonObject[] {
  return PARTS.flatMap(([part, place]) => parametersIn(place, endpoint[part] ?? NO_PART, schemas));
}

function parametersIn(place: string, part: z.ZodObject, schemas: ComponentSchemas): readonly JsonObject[] {
  const { required = [] } = schemas.describe(part) as { readonly required?: readonly string[] };
  return Object.entries(part.shape)
    .filter(([name]) => place !== 'header' || !DESCRIBED_ELSEWHERE.includes(name))
    .map(([name, schema]) => {
      const { description, ...rest } = schemas.describe(schema as z.ZodType, 'output');
      const explained = typeof description === 'string' ? { description } : {};
      return { name, in: place, required: required.includes(name), ...explained, schema: rest };
    });
}
