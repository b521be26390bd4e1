import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { VARIABLES } from './config.ts';

const page = new URL('../../../docs/operations.md', import.meta.url);
const SECTION = /(<!-- variables:[^\n]*-->\n)[\s\S]*?(<!-- end of variables -->)/;

function variableTable(): string {
  const defaults = VARIABLES.parse({}) as Readonly<Record<string, unknown>>;
  const rows = Object.entries<z.ZodType>(VARIABLES.shape).map(([name, schema]) => {
    const standard = defaults[name] === undefined || defaults[name] === '' ? '–' : `\`${defaults[name]}\``;
    return `| \`${name}\` | ${standard} | ${schema.meta()?.description ?? innermostDescription(schema)} |`;
  });
  return ['| variable | default | |', '|---|---|---|', ...rows].join('\n');
}

/** A description given before further checks stands on the schema within. */
function innermostDescription(schema: z.ZodType): string {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  const inner = innerType ?? input;
  return inner === undefined ? '' : (inner.meta()?.description ?? innermostDescription(inner));
}

test('the documentation lists every variable as the server reads it', () => {
  const text = readFileSync(page, 'utf8');
  const wanted = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}${variableTable()}\n${end}`,
  );
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, wanted);
  else expect(text, 'run `npm run docs`').toBe(wanted);
});
