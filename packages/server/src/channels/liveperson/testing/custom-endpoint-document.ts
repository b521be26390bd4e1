import { readFileSync } from 'node:fs';
import { z } from 'zod';

type Schema = { readonly [member: string]: unknown };

/** LivePerson's public OpenAPI document of the Custom Endpoint, as it is published. */
const DOCUMENT = JSON.parse(
  readFileSync(new URL('./custom-endpoint-openapi.json', import.meta.url), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  ),
) as { readonly components: { readonly schemas: Schema; readonly responses: Schema } };

/** Makes what tells whether a value is of a schema of the document. */
export function schemaNamed(name: string): z.ZodType {
  return fromDocument({ $ref: `#/$defs/${name}` });
}

/** Makes what tells whether a body is that of a response of the document. */
export function responseNamed(name: string): z.ZodType {
  const { content } = DOCUMENT.components.responses[name] as {
    readonly content: { readonly 'application/json': { readonly schema: Schema } };
  };
  return fromDocument(content['application/json'].schema);
}

function fromDocument(schema: Schema): z.ZodType {
  const $defs = DOCUMENT.components.schemas;
  return z.fromJSONSchema(asObjects({ ...schema, $defs }) as Parameters<typeof z.fromJSONSchema>[0]);
}

/** The document leaves `type` out where there are properties, and describes variants beside the type they share; the reader wants neither. */
function asObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asObjects);
  if (typeof value !== 'object' || value === null) return value;
  const { type, ...rest } = value as Schema;
  const members = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, asObjects(one)]));
  if ('oneOf' in members) return members;
  const isObject = typeof members['properties'] === 'object' && type === undefined;
  return {
    ...members,
    ...(type !== undefined && { type: asObjects(type) }),
    ...(isObject && { type: 'object' }),
  };
}
