import { machineLine } from '../machine.ts';
import type { Measured } from './measure.ts';
import type { Compared, Results } from './results.ts';

/** Writes the results as Markdown tables. */
export function report(results: Results): string {
  const rows = [...results.nextActions.values(), results.save, results.read];
  const { halfRate, residentMb, requestsPerLook } = results;
  return `${[
    '# HTTP benchmark',
    `${machineLine(results.machine)} What is measured, and how: see [the README](../README.md).`,
    '## Requests per second',
    lines([
      ['', 'ours', 'bare `node:http`', 'share'],
      ['---', '---:', '---:', '---:'],
      ...rows.map((row) => [
        row.name,
        whole(row.ours.perSecond),
        whole(row.bare.perSecond),
        percent(shareOf(row)),
      ]),
    ]),
    '## Processor time per request, µs',
    lines([
      ['', 'ours, serving thread', 'all threads', 'bare, serving thread', 'all threads'],
      ['---', '---:', '---:', '---:', '---:'],
      ...rows.map(({ name, ours, bare }) => [name, ...micros(ours), ...micros(bare)]),
    ]),
    '## Time to an answer with 64 connections, ms',
    lines([
      ['', 'p50', 'p99', 'bare: p50', 'p99'],
      ['---', '---:', '---:', '---:', '---:'],
      ...rows.map(({ name, ours, bare }) => [name, ...times(ours), ...times(bare)]),
      [`1,000 policies, ${whole(halfRate.perSecond)} per second`, ...times(halfRate), '', ''],
    ]),
    '## Resident memory, MB',
    `At the beginning and after every ${whole(requestsPerLook)} further next actions with 10,000 policies: ${residentMb.join(', ')}.`,
    '## Expected and measured',
    expectations(results),
  ].join('\n\n')}\n`;
}

function expectations({
  nextActions,
  save,
  halfRate,
  notLogged,
  residentMb,
  requestsPerLook,
}: Results): string {
  const [few, many] = [compared(nextActions, 1_000), compared(nextActions, 10_000)];
  return lines([
    ['', 'expected', 'measured'],
    ['---', '---', '---'],
    ['next actions at 1,000 policies, share of the bare server', '≥ 50 %', percent(shareOf(few))],
    [
      'next actions at 10,000 policies, of those at 1,000',
      '≥ 90 %',
      percent(many.ours.perSecond / few.ours.perSecond),
    ],
    ['durable saves, share of the bare server', '≥ 40 %', percent(shareOf(save))],
    ['p99 at half of the peak rate', '≤ 15 ms', `${milliseconds(halfRate.p99Ms)} ms`],
    [
      `resident memory after ${whole((residentMb.length - 1) * requestsPerLook)} requests`,
      '≤ 300 MB, flat',
      `${residentMb.at(-1)} MB`,
    ],
    ['decisions at the peak rate that the log had no room for', '0', whole(notLogged)],
  ]);
}

function compared(nextActions: Results['nextActions'], policies: number): Compared {
  const found = nextActions.get(policies);
  if (!found) throw new Error(`${policies} policies were not measured`);
  return found;
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const shareOf = ({ ours, bare }: Compared) => ours.perSecond / bare.perSecond;
const whole = (value: number) => Math.round(value).toLocaleString('en');
const percent = (value: number) => `${Math.round(value * 100)} %`;
const milliseconds = (value: number) => value.toFixed(1);
const micros = ({ mainMicros, allMicros }: Measured) => [mainMicros, allMicros].map(whole);
const times = ({ p50Ms, p99Ms }: Pick<Measured, 'p50Ms' | 'p99Ms'>) => [p50Ms, p99Ms].map(milliseconds);
