/** What a value can be taken from. */
export type Captured = { readonly body: unknown; readonly headers?: Headers };

/** The value at a place of an answer, as `headers.etag` or `body.policies[0].id`. Throws where there is none. */
export function captureValue({ body, headers }: Captured, place: string): unknown {
  const name = /^headers\.(.+)$/.exec(place)?.[1];
  const value = name === undefined ? reach(body, place) : headers?.get(name);
  if (value === undefined || value === null) throw new Error(`the answer has nothing at ${place}`);
  return value;
}

function reach(body: unknown, place: string): unknown {
  const [, ...steps] = place.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    body,
  );
}
