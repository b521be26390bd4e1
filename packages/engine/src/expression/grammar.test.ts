import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the committed parser tables are those of the grammar', () => {
  const script = new URL('../../scripts/generate-grammar.mjs', import.meta.url);
  expect(() => execFileSync(process.execPath, [script.pathname, '--check'], { stdio: 'pipe' })).not.toThrow();
});
