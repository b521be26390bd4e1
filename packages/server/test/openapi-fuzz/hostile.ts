import fc from 'fast-check';

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '😀'.repeat(200),
  'x'.repeat(257),
  'x'.repeat(70_000),
  "'; drop table policies; --",
  '{{custom.a}}',
  '{{',
  '{{{{a}}}}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '__default__',
  'null',
  '1e309',
  '9007199254740993',
  '-1',
  '2030-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60+23:59',
  'Mars/Olympus',
  '('.repeat(3_000),
  `${'not '.repeat(2_000)}true`,
  'a.'.repeat(2_000),
  "matches(a.b, '(a+)+$')",
  'a@b',
  '<script>alert(1)</script>',
];

/** Values that nobody asked for: of every kind, and as large, deep and odd as a client can make them. */
export const HOSTILE_VALUES: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53 + 2, -0, [], {}, [[]], [null]),
  fc.constantFrom<unknown>(deep(20), deep(40), new Array(11_000).fill('x'), { a: 'x'.repeat(5_000) }),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
  fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { maxKeys: 4 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Texts for a place of an address, percent-encoded already: traversal, broken encoding, nothing, and what is too long. */
export const HOSTILE_SEGMENTS: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    '%2F',
    '%5C',
    '%00',
    '%ff',
    '%c0%af',
    '%',
    '%zz',
    '%25',
    '%F0%9F%98%80',
    '%ED%A0%80',
    ';a=b',
    '*',
    '{accountId}',
    'constructor',
    '__proto__',
    'x'.repeat(257),
    'x'.repeat(5_000),
    '%C3%BC'.repeat(256),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encode),
);

/** Places in a list, as cursors hold them, where nothing ever was. */
const CURSORS = [
  '[1,"\\u0000"]',
  '[1,"\\ud800"]',
  '[9007199254740991,""]',
  '[-9007199254740991,"a"]',
  '[1e300,"a"]',
  '[null,{}]',
  '[[[[',
].map((text) => Buffer.from(text).toString('base64url'));

/** Texts for the value of a query parameter, percent-encoded already. */
export const HOSTILE_QUERY_VALUES: fc.Arbitrary<string> = fc.oneof(
  HOSTILE_SEGMENTS,
  fc.constantFrom(...TEXTS.filter((text) => text.length < 4_000)).map(encode),
  fc.constantFrom(...CURSORS),
);

/** Bodies that are not what any endpoint wants. */
export const HOSTILE_BODIES: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      'null',
      '[]',
      '"text"',
      '0',
      '{',
      '}',
      '{"a":1}{"a":1}',
      '{"a":1,"a":2}',
      '{"a":1,}',
      '{"a":1e999}',
      '{"a":"\\u0000"}',
      '{"\\ud800":1}',
      '\ufeff{}',
      'a=1&a=2',
      '%',
      'version: 1\npolicies: &a [*a]',
      '- - - - -\n{',
      '[',
      '['.repeat(100_000),
      `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
    )
    .map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);

/** Media types, real and not. */
export const HOSTILE_MEDIA_TYPES: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '/',
  'json',
  'text/plain',
  'application/JSON',
  'application/json;;;',
  'application/json; charset=utf-16',
  'application/json; charset="utf-8"',
  'application/json, application/yaml',
  'application/yaml',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  `application/${'x'.repeat(3_000)}`,
);

/** Headers that any request may have, whatever it is about. */
export const HOSTILE_HEADERS: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(
  { 'if-match': '"' },
  { 'if-match': 'W/"1", *' },
  { 'if-match': `"${'9'.repeat(400)}"` },
  { 'if-match': '"1",'.repeat(2_500) },
  { 'if-none-match': '' },
  { 'if-none-match': '"1" "2"' },
  { 'x-request-id': '' },
  { 'x-request-id': '<script>' },
  { 'x-request-id': 'x'.repeat(1_000) },
  { cookie: 'orchestrator_session=' },
  { cookie: `orchestrator_session=${'x'.repeat(300)}; =; ;;` },
  { 'x-csrf-token': '\u00ff' },
  { 'accept-encoding': '*;q=nonsense' },
  { accept: 'image/png' },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': '::1, <script>' },
  { traceparent: '00-0-0-zz' },
  { 'x-http-method-override': 'DELETE' },
);

/** Credentials that let nobody in. */
export const HOSTILE_CREDENTIALS: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(
  {},
  { authorization: '' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer a.b.c' },
  { authorization: `Bearer ${'x'.repeat(6_000)}` },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { authorization: 'Basic' },
  { authorization: 'Basic Og==' },
  { authorization: `Basic ${Buffer.from('a\u0000:a\u0000').toString('base64')}` },
  { authorization: `Basic ${Buffer.from('a%00:%ff%zz').toString('base64')}` },
  { authorization: 'Digest \u00ff' },
  { 'maven-api-key': '' },
  { 'maven-api-key': 'x'.repeat(5_000) },
);

/** Percent-encodes any text, broken ones too. */
export function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
