/** What is found in an answer of a service by following names and indexes; undefined where a part is missing. Own members only. */
export function at(whole: unknown, ...path: readonly (string | number)[]): unknown {
  let value: unknown = whole;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
