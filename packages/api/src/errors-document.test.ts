import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { errorsDocument } from './errors-document.ts';
import { problemAnchor } from './problem-body.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

const DOCUMENT = new URL('../../../docs/errors.md', import.meta.url);
const codes = Object.keys(PROBLEMS) as ProblemCode[];

describe('docs/errors.md', () => {
  it('is what the catalogue says (npx vitest run packages/api -u rewrites it)', async () => {
    await expect(errorsDocument()).toMatchFileSnapshot(DOCUMENT.pathname);
  });

  it('documents every code under the anchor its type names', async () => {
    const headings = [...(await readFile(DOCUMENT, 'utf8')).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(codes.map(problemAnchor));
  });

  it('documents no code that does not exist', async () => {
    const documented = [...(await readFile(DOCUMENT, 'utf8')).matchAll(/^`([A-Z_]+)` · (\d+) ·/gm)];
    for (const [, code, status] of documented) {
      expect(codes).toContain(code);
      expect(Number(status)).toBe(PROBLEMS[code as ProblemCode].status);
    }
    expect(documented).toHaveLength(codes.length);
  });
});
