import type { Value } from '@conversation-orchestrator/engine';
import { templateName } from '../ui/template-name.ts';

/** What the lines of a list came to. */
export type ReadList = {
  readonly values: readonly Value[];
  /** Lines that are not what the list holds. */
  readonly wrong: readonly string[];
  /** How many lines said what another one had said. */
  readonly repeated: number;
};

/** Reads a list, one value a line. Empty lines count as nothing, repetitions once. `{{name}}` is an attribute, whatever the list holds. */
export function readList(text: string, kind: 'texts' | 'numbers'): ReadList {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const different = [...new Set(lines)];
  const isWrong = (line: string) =>
    kind === 'numbers' && templateName(line) === undefined && !Number.isFinite(Number(line));
  return {
    values: different
      .filter((line) => !isWrong(line))
      .map((line) => (kind === 'numbers' && templateName(line) === undefined ? Number(line) : line)),
    wrong: different.filter(isWrong),
    repeated: lines.length - different.length,
  };
}

/** Writes a list one value a line. */
export function writeList(values: Value): string {
  return Array.isArray(values) ? values.map(String).join('\n') : '';
}

/** What was pasted, one value a line: cells of a spreadsheet (rows, tabs), or a line separated by semicolons or commas. */
export function pastedLines(text: string): string {
  const cells = text.split(/[\t\r\n]+/);
  const single = cells.length === 1 ? text.split(/\s*[;,]\s*/) : cells;
  return single
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .filter((cell) => cell !== '')
    .join('\n');
}
