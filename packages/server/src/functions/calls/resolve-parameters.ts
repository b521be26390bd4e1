import {
  DEFERRED,
  type Fact,
  templateParts,
  Unavailable,
  type Value,
} from '@conversation-orchestrator/engine';

/** What is known of an attribute. */
export type ReadAttribute = (attribute: string) => Fact;

type Members = Readonly<Record<string, Value>>;

/**
 * The parameters of a function attribute with the values of the attributes they name: `{{name}}` alone keeps its type, absent being null;
 * within a text it is spelt out, absent as nothing. `Unavailable` where one of them is.
 */
export function resolveParameters(parameters: Value, read: ReadAttribute): Value | Unavailable {
  if (typeof parameters === 'string') return resolveText(parameters, read);
  if (parameters === null || typeof parameters !== 'object') return parameters;
  if (Array.isArray(parameters)) return resolveAll(parameters as readonly Value[], read);
  const members = parameters as Members;
  const values = resolveAll(Object.values(members), read);
  if (values instanceof Unavailable) return values;
  return Object.fromEntries(Object.keys(members).map((name, at) => [name, values[at] ?? null]));
}

function resolveAll(all: readonly Value[], read: ReadAttribute): readonly Value[] | Unavailable {
  const values: Value[] = [];
  for (const one of all) {
    const value = resolveParameters(one, read);
    if (value instanceof Unavailable) return value;
    values.push(value);
  }
  return values;
}

function resolveText(text: string, read: ReadAttribute): Value | Unavailable {
  const parts = templateParts(text);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && 'attribute' in first)
    return readValue(first.attribute, read);
  let resolved = '';
  for (const part of parts) {
    const value = 'text' in part ? part.text : readValue(part.attribute, read);
    if (value instanceof Unavailable) return value;
    resolved += typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  }
  return resolved;
}

function readValue(attribute: string, read: ReadAttribute): Value | Unavailable {
  const fact = read(attribute);
  if (fact === DEFERRED) return new Unavailable(`${attribute} has not been run`);
  if (fact instanceof Unavailable) return new Unavailable(`${attribute} is unavailable: ${fact.cause}`);
  return fact;
}
