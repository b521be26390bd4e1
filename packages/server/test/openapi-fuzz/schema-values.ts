import fc from 'fast-check';
import type { OpenapiDocument, Schema } from './operations.ts';

/** Values by the name of the member or parameter that has them, where any other would only be refused. */
export type KnownValues = Readonly<Record<string, unknown>>;

const DEEPEST = 5;
const LONGEST = 40;
const MOST = 3;

/** Makes values that have the shape a schema asks for, or nearly: what it says in words only is not looked at. */
export class SchemaValues {
  readonly #schemas: OpenapiDocument['components']['schemas'];
  readonly #known: KnownValues;

  constructor(document: OpenapiDocument, known: KnownValues) {
    this.#schemas = document.components.schemas;
    this.#known = known;
  }

  /** The value that the documentation shows: examples, and nothing that may be left out. */
  exampleOf(schema: Schema, name = ''): unknown {
    if (name in this.#known) return this.#known[name];
    const {
      anyOf,
      const: constant,
      enum: values,
      examples,
      items = {},
      oneOf,
      properties = {},
      type,
    } = this.#resolve(schema);
    if (constant !== undefined) return constant;
    const [branch] = anyOf ?? oneOf ?? [];
    const namesKnown = Object.keys(properties).some((member) => member in this.#known);
    if (examples?.[0] !== undefined && !namesKnown) return examples[0];
    if (values) return values[0];
    if (branch) return this.exampleOf(branch, name);
    if (type === 'array') return [this.exampleOf(items)];
    return type === 'object' ? this.#exampleObject(schema) : PLAIN[type ?? 'object'];
  }

  /** Values of a schema, small ones. */
  valuesOf(schema: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
    const resolved = this.#resolve(schema);
    const { anyOf, const: constant, enum: values, examples = [], oneOf } = resolved;
    if (constant !== undefined) return fc.constant(constant);
    if (values) return fc.constantFrom(...values);
    const branches = anyOf ?? oneOf;
    const made = branches
      ? fc.oneof(...branches.map((branch) => this.valuesOf(branch, name, depth)))
      : this.#byType(resolved, depth);
    // Another account is refused at the door: most shall get further.
    if (name in this.#known) {
      return fc.oneof(
        { arbitrary: fc.constant(this.#known[name]), weight: 15 },
        { arbitrary: made, weight: 1 },
      );
    }
    return examples.length > 0
      ? fc.oneof({ arbitrary: fc.constantFrom(...examples), weight: 2 }, made)
      : made;
  }

  #resolve(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : (this.#schemas[name] ?? schema);
  }

  #exampleObject(schema: Schema): unknown {
    const { properties = {}, required = [] } = this.#resolve(schema);
    const known = Object.keys(properties).filter((name) => name in this.#known);
    const names = new Set([...required, ...known]);
    return Object.fromEntries([...names].map((name) => [name, this.exampleOf(properties[name] ?? {}, name)]));
  }

  #byType(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    switch (schema.type) {
      case 'string':
        return textsOf(schema);
      case 'integer':
        return fc.oneof(fc.integer({ min: -2, max: 500 }), fc.integer(rangeOf(schema)));
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(
          depth < DEEPEST ? this.valuesOf(schema.items ?? {}, '', depth + 1) : fc.constant(null),
          {
            maxLength: MOST,
          },
        );
      case 'object':
        return schema.properties
          ? this.#objectsOf(schema, depth)
          : fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: MOST });
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  #objectsOf({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    const deep = depth >= DEEPEST;
    const wanted = Object.entries(properties).filter(([name]) => !deep || required.includes(name));
    const members = wanted.map(([name, member]) => [name, this.valuesOf(member, name, depth + 1)] as const);
    return fc.record(Object.fromEntries(members), {
      requiredKeys: required.filter((name) => name in properties),
    });
  }
}

const PLAIN: Readonly<Record<string, unknown>> = {
  string: 'text',
  integer: 1,
  number: 1,
  boolean: true,
  object: {},
};

function textsOf({ maxLength = LONGEST, minLength = 0, pattern }: Schema): fc.Arbitrary<string> {
  const longest = Math.max(minLength, Math.min(maxLength, LONGEST));
  const texts = fc.string({ unit: 'grapheme', minLength, maxLength: longest });
  return pattern === undefined ? texts : fc.oneof(fc.stringMatching(new RegExp(pattern)), texts);
}

function rangeOf({ maximum, minimum }: Schema) {
  return {
    min: Math.max(minimum ?? -0x7fff_ffff, Number.MIN_SAFE_INTEGER),
    max: Math.min(maximum ?? 0x7fff_ffff, Number.MAX_SAFE_INTEGER),
  };
}
