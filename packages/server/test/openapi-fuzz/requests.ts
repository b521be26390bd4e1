import fc from 'fast-check';
import {
  encode,
  HOSTILE_BODIES,
  HOSTILE_CREDENTIALS,
  HOSTILE_HEADERS,
  HOSTILE_MEDIA_TYPES,
  HOSTILE_QUERY_VALUES,
  HOSTILE_SEGMENTS,
} from './hostile.ts';
import { mutationsOf } from './mutate.ts';
import type { Operation, Parameter } from './operations.ts';
import type { RawRequest } from './raw-request.ts';
import type { SchemaValues } from './schema-values.ts';

/** What requests to an operation are made of. */
export type RequestParts = {
  readonly operation: Operation;
  readonly values: SchemaValues;
  /** The headers that let the sender in. */
  readonly credentials: Readonly<Record<string, string>>;
};

type Headers = Readonly<Record<string, string>>;
type Body = { readonly headers: Headers; readonly body?: Buffer };

/** The request that the documentation shows. */
export function exampleRequest({ credentials, operation, values }: RequestParts): RawRequest {
  const { body, method, parameters } = operation;
  const written = parameters.map((parameter) => ({
    ...parameter,
    text: String(values.exampleOf(parameter.schema, parameter.name)),
  }));
  const segments = new Map(written.map(({ name, text }) => [name, encode(text)]));
  const conditions = written.filter(({ name }) => name === 'if-match').map(({ name, text }) => [name, text]);
  const sent = body ? bodyOf(body.mediaType, values.exampleOf(body.schema)) : { headers: {} };
  return {
    method,
    path: fillPath(operation, segments),
    headers: { ...credentials, ...Object.fromEntries(conditions), ...sent.headers },
    ...(sent.body && { body: sent.body }),
  };
}

/** Requests that are nearly right, or not at all. */
export function requestsTo(parts: RequestParts): fc.Arbitrary<RawRequest> {
  const { credentials, operation } = parts;
  return fc
    .record({
      path: pathsOf(parts),
      query: queriesOf(parts),
      own: headersOf(parts),
      odd: mostly({}, HOSTILE_HEADERS),
      who: mostly(credentials, HOSTILE_CREDENTIALS),
      sent: bodiesOf(parts),
    })
    .map(({ odd, own, path, query, sent, who }) => ({
      method: operation.method,
      path: path + query,
      headers: { ...who, ...own, ...odd, ...sent.headers },
      ...(sent.body && { body: sent.body }),
    }));
}

/** Nine times of ten the one, else one of the others. */
function mostly<T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 9 }, { arbitrary: others, weight: 1 });
}

function pathsOf({ operation, values }: RequestParts): fc.Arbitrary<string> {
  const segments = parametersIn(operation, 'path').map(({ name, schema }) => {
    const usual = encode(String(values.exampleOf(schema, name)));
    const texts = values.valuesOf(schema, name).map((value) => encode(textOf(value)));
    return [name, mostly(usual, fc.oneof(texts, HOSTILE_SEGMENTS))] as const;
  });
  return fc
    .record(Object.fromEntries(segments))
    .map((chosen) => fillPath(operation, new Map(Object.entries(chosen))));
}

function fillPath({ path }: Operation, segments: ReadonlyMap<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => segments.get(name) ?? name);
}

function queriesOf({ operation, values }: RequestParts): fc.Arbitrary<string> {
  const described = parametersIn(operation, 'query').map(({ name, schema }) => {
    const usual = values.valuesOf(schema, name).map((value) => encode(textOf(value)));
    const pairs = fc.oneof(usual, usual, HOSTILE_QUERY_VALUES).map((value) => `${name}=${value}`);
    return fc.option(pairs, { nil: '', freq: 1 });
  });
  const odd = mostly(
    '',
    fc.constantFrom('__proto__=1', 'a[b]=1', '=&&=', 'limit=1&limit=2', 'access_token=x'),
  );
  return fc.tuple(...described, odd).map((pairs) => {
    const query = pairs.filter((pair) => pair !== '').join('&');
    return query === '' ? '' : `?${query}`;
  });
}

function headersOf({ operation, values }: RequestParts): fc.Arbitrary<Headers> {
  const described = parametersIn(operation, 'header').map(({ name, schema }) => {
    const texts = values.valuesOf(schema, name).map((value) => sendable(textOf(value)));
    return [name, texts] as const;
  });
  return fc.record(Object.fromEntries(described), { requiredKeys: [] }) as fc.Arbitrary<Headers>;
}

function bodiesOf({ operation, values }: RequestParts): fc.Arbitrary<Body> {
  const { body } = operation;
  if (!body)
    return mostly<Body>(
      { headers: {} },
      HOSTILE_BODIES.map((bytes) => ({ headers: {}, body: bytes })),
    );
  const { mediaType, schema } = body;
  const right = values.valuesOf(schema).map((value) => bodyOf(mediaType, value));
  const wrong = mutationsOf(fc.oneof(fc.constant(values.exampleOf(schema)), values.valuesOf(schema)));
  const hostile = HOSTILE_BODIES.map((bytes) => ({ headers: { 'content-type': mediaType }, body: bytes }));
  const mistaken = fc
    .tuple(right, HOSTILE_MEDIA_TYPES)
    .map(([sent, type]) => ({ ...sent, headers: { 'content-type': type } }));
  return fc.oneof(
    { arbitrary: right, weight: 4 },
    { arbitrary: wrong.map((value) => bodyOf(mediaType, value)), weight: 8 },
    { arbitrary: hostile, weight: 2 },
    { arbitrary: mistaken, weight: 1 },
  );
}

function parametersIn({ parameters }: Operation, place: Parameter['in']): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

function bodyOf(mediaType: string, value: unknown): Body {
  const text = mediaType.endsWith('form-urlencoded') ? formOf(value) : JSON.stringify(value);
  return { headers: { 'content-type': mediaType }, body: Buffer.from(text) };
}

function formOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const pairs = Object.entries(value).map(([name, member]) => [name, textOf(member)]);
  return new URLSearchParams(pairs).toString();
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a header can carry (RFC 9110 §5.5). */
function sendable(text: string): string {
  return text.replaceAll(/[^\t -~\u0080-\u00ff]/g, '');
}
