import { Problem } from '@conversation-orchestrator/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from './find-json-fault.ts';
import { unkeepableIn } from './find-text-fault.ts';
import { MAX_BODY_DEPTH, parseJson } from './parse-json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

function refusalOf(bytes: string | Buffer): string {
  try {
    parseJson(Buffer.from(bytes));
  } catch (error) {
    if (error instanceof Problem && error.code === 'INVALID_JSON') return error.detail;
    throw error;
  }
  throw new Error('it was not refused');
}

test('what JSON.parse makes of a text, it makes too', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      fc.pre(findJsonFault(text) === 'nothing is wrong');
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('a text that JSON.parse refuses, it refuses, and says where', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    'a',
    '1',
    '-',
    '.',
    'e',
    '\\',
    'true',
    'null',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join('')),
      (text) => {
        fc.pre(!isJson(text));
        expect(refusalOf(text)).toMatch(/ at line \d+, column \d+, where .+ is expected\.$/);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a name that is given twice is refused wherever it is, however it is written', () => {
  const name = fc.string({ unit: 'binary' }).filter((text) => unkeepableIn(text) === undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.integer())), name, (members, twice) => {
      const others = members.filter(([other]) => other !== twice);
      const unique = new Map(others);
      const escaped = `"${[...twice].map((character) => escapeAll(character)).join('')}"`;
      const written = [...unique].map(([key, value]) => `${JSON.stringify(key)}:${value}`);
      const text = `[{"in":{${[`${JSON.stringify(twice)}:1`, ...written, `${escaped}:2`].join(',')}}}]`;
      expect(refusalOf(text)).toMatch(/ is given twice\.$/);
    }),
  );
});

describe('a body is refused, with the place,', () => {
  test.each([
    ['{"a":1,"b":{"c":[1,{"x":1,"x":2}]}}', 'b.c[1].x is given twice'],
    ['{"a":1,"\\u0061":2}', 'a is given twice'],
    ['{"a":1,}', '"}" at line 1, column 8, where a name in double quotes is expected'],
    ['{"a":\n tru}', '"t" at line 2, column 2, where a value is expected'],
    ['', 'the end at line 1, column 1, where a value is expected'],
    ['{"a":1} x', '"x" at line 1, column 9, where nothing more is expected'],
    ['["a\tb"]', '"\\t" at line 1, column 4, where a value or ] is expected'],
    ['[01]', '"1" at line 1, column 3, where a comma or ] is expected'],
    ['[NaN]', '"N" at line 1, column 2, where a value or ] is expected'],
  ])('%j', (text, fault) => {
    expect(refusalOf(text)).toBe(`The body is not valid JSON: ${fault}.`);
  });
});

describe('what no store can keep is refused', () => {
  test.each([
    ['{"a":"x\\u0000y"}', 'the text at a holds the character NUL'],
    ['{"a":[{"\\u0000":1}]}', 'the name at a[0]'],
    ['{"a":"\\ud800"}', 'the text at a holds half a surrogate pair'],
    ['"\\udc00\\ud800"', 'the text holds half a surrogate pair'],
  ])('%s', (text, fault) => {
    expect(refusalOf(text)).toContain(fault);
  });

  test('and a whole pair is kept, however it is written', () => {
    expect(parse('["\\ud83d\\ude00","😀","\\\\u0000"]')).toEqual(['😀', '😀', '\\u0000']);
  });

  test('as are bytes that are not UTF-8', () => {
    expect(refusalOf(Buffer.from([0x22, 0xff, 0x22]))).toBe('The body is not UTF-8.');
    expect(refusalOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('The body is not UTF-8.');
  });
});

test('depth is bounded before anything recurses', () => {
  const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  expect(parse(nested(MAX_BODY_DEPTH))).toBeDefined();
  expect(refusalOf(nested(MAX_BODY_DEPTH + 2))).toContain('nested deeper');
  expect(refusalOf('['.repeat(5_000_000))).toContain('nested deeper');
  expect(refusalOf('{"a":'.repeat(1_000_000))).toContain('nested deeper');
});

test('a member called __proto__ is one of its own, and changes no prototype', () => {
  const value = parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}') as Record<
    string,
    unknown
  >;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  expect(value['isAdmin']).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a byte order mark is ignored', () => {
  expect(parse('\u{feff}{"a":1}')).toEqual({ a: 1 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function escapeAll(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
