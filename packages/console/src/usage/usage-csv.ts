import type { UsageTable } from './usage-table.ts';

/** The table as CSV (RFC 4180): a line per interval, its start as ISO, a column per heading. */
export function usageCsv({ rows }: Pick<UsageTable, 'rows'>, headings: readonly string[]): string {
  const lines = rows.map(({ at, counts }) => [new Date(at).toISOString(), ...counts.map(String)]);
  return [headings.map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** A text that a spreadsheet shows instead of calculating: a name may begin with `=` (OWASP, CSV injection). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
