import { Problem } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

const parse = (text: string) => parseYaml(Buffer.from(text));

function refusalOf(text: string): Problem {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test('YAML means what the same JSON means', () => {
  const value = {
    version: 1,
    policies: [{ name: 'é 😀', enabled: true, value: [1, -2.5, null, 'yes', '2001-01-01'] }],
  };
  expect(
    parse(
      'version: 1\npolicies:\n  - name: é 😀\n    enabled: true\n    value: [1, -2.5, null, yes, 2001-01-01]\n',
    ),
  ).toEqual(value);
  expect(parse(JSON.stringify(value, null, 2))).toEqual(value);
});

test('a document that asks for an older YAML gets none of its surprises', () => {
  const text = '%YAML 1.1\n---\nday: 2001-01-01\nanswer: yes\nbytes: !!binary aGk=\n<<: {a: 1}\n';
  expect(parse(text)).toEqual({ day: '2001-01-01', answer: 'yes', bytes: 'aGk=', '<<': { a: 1 } });
});

test.each([
  ['a key that is given twice', 'a: 1\nb: {c: 1, c: 2}', 'the key c is given twice (character 16)'],
  ['a key that is no text', '? [1, 2]\n: 3', 'a key is not a text'],
  ['an alias', 'a: &x [1]\nb: *x', 'aliases are not read (character 14)'],
  ['an alias of itself', 'a: &x [*x]', 'aliases are not read'],
  ['a second document', 'a: 1\n---\nb: 2', 'more than one YAML document'],
  ['what is not closed', '[1, 2', 'Flow sequence'],
  ['NUL', 'a: "\\0"', 'the text at a holds the character NUL'],
  ['half a surrogate pair', '- "\\ud800"', 'the text at [0] holds half a surrogate pair'],
])('%s is refused', (_, text, fault) => {
  const { code, detail } = refusalOf(text);
  expect({ code, detail }).toEqual({ code: 'INVALID_JSON', detail: expect.stringContaining(fault) });
});

test.each(['[', '{a: ', '- ', '? ', '- ? ', '&a [', '!!seq ['])(
  'depth made of %j is bounded before anything recurses',
  (opening) => {
    expect(refusalOf(opening.repeat(100_000)).detail).toContain('nested deeper');
  },
);

test('what would take long to read is too large', () => {
  expect(refusalOf(`a: ${'x'.repeat(1024 * 1024)}`).code).toBe('BODY_TOO_LARGE');
});

test('many keys take time in proportion, not in square', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');
  expect(Object.keys(parse(lines(50_000)) as object)).toHaveLength(50_000);
});

test('a member called __proto__ is one of its own', () => {
  expect(Object.keys(parse('__proto__: {isAdmin: true}') as object)).toEqual(['__proto__']);
});
