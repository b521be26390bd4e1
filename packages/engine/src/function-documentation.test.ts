import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signatureOf } from './expression/functions/signature.ts';
import { FUNCTIONS } from './expression/functions/table.ts';
import { parseExpression } from './expression/parse.ts';

const page = new URL('../../../docs/expression-language.md', import.meta.url);
const SECTION = /(<!-- functions:[^\n]*-->\n)[\s\S]*?(<!-- end of functions -->)/;

function functionTable(): string {
  const rows = [...FUNCTIONS].map(
    ([name, definition]) =>
      `| \`${signatureOf(name, definition)}\` | ${definition.summary} | \`${definition.example}\` |`,
  );
  return ['| function | what it says | example |', '|---|---|---|', ...rows].join('\n');
}

test('the documentation lists every function as the table has it', () => {
  const text = readFileSync(page, 'utf8');
  const wanted = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}${functionTable()}\n${end}`,
  );
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, wanted);
  else expect(text, 'run `npm run docs`').toBe(wanted);
});

test('every example is an expression without issues', () => {
  for (const { example } of FUNCTIONS.values()) expect(parseExpression(example).issues, example).toEqual([]);
});
