/** Generates the parser's tables from the grammar. With `--check`: fails when the committed tables are not those of the grammar. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildParserFile } from '@lezer/generator';

const folder = new URL('../src/expression/', import.meta.url);
const grammar = new URL('syntax.grammar', folder);
const { parser, terms } = buildParserFile(readFileSync(grammar, 'utf8'), {
  fileName: fileURLToPath(grammar),
  moduleStyle: 'es',
  typeScript: true,
});
const generated = { 'parser.generated.ts': parser, 'parser.generated.terms.ts': terms };

for (const [name, text] of Object.entries(generated)) {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      `${name} is not what syntax.grammar says: run npm run grammar -w @conversation-orchestrator/engine`,
    );
    process.exitCode = 1;
  }
}
