import { readFileSync, writeFileSync } from 'node:fs';
import { BOT_CONTEXT_FUNCTIONS, parseWith, SCHEMAS } from '@conversation-orchestrator/api';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkBot } from './check/check-bot.ts';

const page = new URL('../../../docs/bots.md', import.meta.url);
const SECTION = /(<!-- botContext:[^\n]*-->\n)[\s\S]*?(<!-- end of botContext -->)/;

function functionTable(): string {
  const rows = Object.entries(BOT_CONTEXT_FUNCTIONS).map(
    ([name, { parameters, returns, summary }]) =>
      `| \`${name}(${parameters.join(', ')})\` | ${summary} | ${returns} |`,
  );
  return ['| function | what it does | answers |', '|---|---|---|', ...rows].join('\n');
}

test('the documentation lists every function of botContext as the table has it', () => {
  const text = readFileSync(page, 'utf8');
  const wanted = text.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}${functionTable()}\n${end}`,
  );
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, wanted);
  else expect(text, 'run `npm run docs`').toBe(wanted);
});

test('the bot of the documentation has no issues', () => {
  const [, sample] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
  const parsed = parseWith(SCHEMAS.bot, parse(sample ?? ''));
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok) expect(checkBot(parsed.value)).toEqual([]);
});
