import { machineLine } from '../machine.ts';
import type { Measured, Measurement } from './measurement.ts';
import type { MicroFigures } from './micro-figures.ts';
import type { Results } from './results.ts';

const MEGABYTE = 1_000_000;

/** Writes the results as Markdown tables. The first contender is ours, the second the hand-written loop, the others the peers. */
export function report(results: Results): string {
  const { machine, sizes } = results;
  return `${[
    '# Decision benchmark',
    `${machineLine(machine)} What is measured, and how: see [the README](../README.md).`,
    '## µs per decision',
    table(results, (measured) => amount(measured.micros)),
    '## How many times slower than ours',
    table(results, (measured) => `${amount(measured.micros / oursAt(results, measured.policies).micros)} ×`),
    '## Compiling the list, ms',
    table(results, (measured) => amount(measured.compileMs)),
    '## Memory the compiled list holds, MB',
    table(results, memory),
    'JavaScript heap and what is bound to it; of @gorules/zen-engine, which keeps its list in native memory, the growth of the resident set.',
    '## Noise: slowest round against fastest',
    table(results, (measured) => `${(measured.slowest / measured.fastest).toFixed(2)} ×`),
    ...notes(results),
    '## Ours alone',
    micro('as condition rows', results.micro.rows),
    micro('as typed expressions', results.micro.expressions),
    '## Expected and measured',
    expectations(results),
    `Lists: ${sizes.map((size) => size.toLocaleString('en')).join(', ')} policies.`,
  ].join('\n\n')}\n`;
}

function table(results: Results, cell: (measured: Measured) => string): string {
  const header = ['', ...results.sizes.map((size) => `N = ${size.toLocaleString('en')}`)];
  const rows = results.contenders.map(({ title }) => [
    title,
    ...results.sizes.map((size) => {
      const found = find(results.measurements, title, size);
      return found?.kind === 'measured' ? cell(found) : 'skipped';
    }),
  ]);
  return lines([header, ['---', ...results.sizes.map(() => '---:')], ...rows]);
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function find(
  measurements: readonly Measurement[],
  title: string,
  policies: number,
): Measurement | undefined {
  return measurements.find((one) => one.title === title && one.policies === policies);
}

function oursAt(results: Results, policies: number): Measured {
  const found = find(results.measurements, results.contenders[0]?.title ?? '', policies);
  if (found?.kind !== 'measured') throw new Error(`Our engine was not measured with ${policies} policies.`);
  return found;
}

function memory({ title, heapBytes, residentBytes }: Measured): string {
  return amount((title.includes('zen-engine') ? residentBytes : heapBytes) / MEGABYTE);
}

/** Three significant digits, without an exponent. */
function amount(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

function notes({ measurements }: Results): string[] {
  const texts = measurements.flatMap((one) => {
    const place = `${one.title}, ${one.policies.toLocaleString('en')} policies:`;
    if (one.kind === 'skipped') return [`- ${place} skipped, ${one.reason}.`];
    return one.contexts < 200
      ? [`- ${place} timed on ${one.contexts} contexts, spread evenly, to keep the run short.`]
      : [];
  });
  return texts.length === 0 ? [] : [texts.join('\n')];
}

function micro(notation: string, figures: MicroFigures): string {
  const { policies, replace } = figures;
  const count = policies.toLocaleString('en');
  return [
    `${count} policies ${notation}:`,
    '',
    `- compiling all of them: ${amount(figures.coldMs)} ms in a fresh process, ${amount(figures.warmMs)} ms when warm; ${amount(figures.heapBytes / MEGABYTE)} MB besides the documents`,
    `- replacing one: ${amount(replace.policyMs)} ms for the policy, ${amount(replace.listMs)} ms with the new list; ${replace.reused.toLocaleString('en')} compiled policies are the same objects as before`,
  ].join('\n');
}

function expectations(results: Results): string {
  const at1000 = results.contenders.slice(2).map(({ title }) => find(results.measurements, title, 1_000));
  const best = at1000
    .filter((one) => one?.kind === 'measured')
    .sort((left, right) => left.micros - right.micros)[0];
  const ours = oursAt(results, 1_000);
  const growth = oursAt(results, 100_000).micros / oursAt(results, 100).micros;
  const compiled = oursAt(results, 10_000);
  return lines([
    ['', 'expected', 'measured'],
    ['---', '---', '---'],
    [
      `times faster than the best peer at 1,000 policies (${best?.title})`,
      '≥ 20',
      amount((best?.micros ?? 0) / ours.micros),
    ],
    ['growth of a decision from 100 to 100,000 policies', '< 3 ×', `${growth.toFixed(2)} ×`],
    ['compiling 10,000 policies', '< 1,000 ms', `${amount(compiled.compileMs)} ms`],
    [
      'memory of 10,000 compiled policies, documents included',
      '≤ 100 MB',
      `${amount(compiled.heapBytes / MEGABYTE)} MB`,
    ],
  ]);
}
