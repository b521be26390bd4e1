import { z } from 'zod';
import type { JsonObject } from '../json-value.ts';

/** Which side of a schema is described: what is sent (`input`), or what it is read as (`output`). */
export type Side = 'input' | 'output';

const COMPONENTS = '#/components/schemas/';

/** Turns zod schemas into JSON Schema; those with an id become components that the others refer to. */
export class ComponentSchemas {
  readonly #components = new Map<string, JsonObject>();

  /** The JSON Schema of a zod schema, or a reference to its component. Transformations count as the given side. */
  describe(schema: z.ZodType, side: Side = 'input'): JsonObject {
    const { $schema, $defs, ...described } = toJson(schema, side);
    for (const [id, definition] of Object.entries($defs ?? {}))
      this.#components.set(id, withoutId(definition));
    const { id } = schema.meta() ?? {};
    // A schema with an id may come as a reference to its own definition, which is among those above.
    if (id === undefined || '$ref' in described) return described;
    this.#components.set(id, withoutId(described));
    return { $ref: COMPONENTS + id };
  }

  /** Every component met so far, by id. */
  all(): JsonObject {
    return Object.fromEntries([...this.#components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

type Described = JsonObject & {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonObject>>;
};

function toJson(schema: z.ZodType, side: Side): Described {
  const described = z.toJSONSchema(schema, { io: side, unrepresentable: 'any' });
  // JSON has no undefined, functions or shared objects: a copy through text is exactly what will be sent.
  return JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as Described;
}

function withoutId({ id, ...rest }: JsonObject): JsonObject {
  return rest;
}
