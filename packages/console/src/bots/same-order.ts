type Members = Readonly<Record<string, unknown>>;

/** The value with the members of its objects in the order in which those of another one stand: what says the same then reads the same. */
export function inOrderOf(model: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const models: readonly unknown[] = Array.isArray(model) ? model : [];
    return value.map((element, at) => inOrderOf(modelOf(element, models) ?? models[at], element));
  }
  if (!isObject(value)) return value;
  const order = isObject(model) ? Object.keys(model).filter((name) => Object.hasOwn(value, name)) : [];
  const names = new Set([...order, ...Object.keys(value)]);
  return Object.fromEntries(
    [...names].map((name) => [name, inOrderOf(isObject(model) ? model[name] : undefined, value[name])]),
  );
}

/** Steps are the same by their id, intents by their name, wherever they stand. */
function modelOf(element: unknown, models: readonly unknown[]): unknown {
  if (!isObject(element)) return undefined;
  const name = element['id'] ?? element['name'];
  if (name === undefined) return undefined;
  return models.find((model) => isObject(model) && (model['id'] ?? model['name']) === name);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
