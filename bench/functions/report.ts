import { cpus } from 'node:os';
import { BUDGET_MB, LIMIT_MS } from './attacks.ts';
import type { Disturbance } from './bystander.ts';
import type { KindFigures } from './decisions.ts';
import type { Kill } from './kills.ts';
import type { Start } from './sandbox-start.ts';

/** All that was measured in one run. */
export type Measured = {
  readonly load: number;
  readonly coldMs: number;
  readonly starts: readonly Start[];
  readonly kinds: readonly KindFigures[];
  readonly kills: readonly Kill[];
  readonly disturbances: readonly Disturbance[];
};

/** The tables, in Markdown. */
export function report(measured: Measured): string {
  const { coldMs, disturbances, kills, kinds, load, starts } = measured;
  return [
    '# Functions benchmark',
    '',
    `Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)} before the run. What is measured, and how: see [the README](../README.md#functions).`,
    '',
    '## Expected and measured',
    '',
    ...table(['', 'expected', 'measured'], summary(measured)),
    '',
    '## Decisions, by what their attribute is made from',
    '',
    ...table(
      [
        'attribute',
        'p50 ms',
        'p99 ms',
        'of static (p50)',
        'decisions/s, four at once',
        'of static',
        'late %',
      ],
      kinds.map((figures) => kindRow(figures, kinds[0])),
    ),
    '',
    '## How soon code runs, ms',
    '',
    `Cold, with the engine compiled: ${coldMs.toFixed(0)} ms, once per process.`,
    '',
    ...table(
      ['', 'p50', 'p95', 'p99', 'max'],
      starts.map(({ max, name, p50, p95, p99 }) => [
        name,
        ...[p50, p95, p99, max].map((ms) => ms.toFixed(2)),
      ]),
    ),
    '',
    `## Attacks with ${LIMIT_MS} ms, and the memory of the process tree`,
    '',
    ...table(['attack', 'ended after ms', 'peak MB over idle', 'left MB'], kills.map(killRow)),
    '',
    '## Decisions of another account meanwhile, ms',
    '',
    ...table(
      [
        'attack, eight asked for',
        'runs',
        'usual p50',
        'attacked p50',
        'usual p99',
        'attacked p99',
        'p99 of usual',
      ],
      disturbances.map(disturbanceRow),
    ),
    '',
  ].join('\n');
}

function summary({ disturbances, kills, starts }: Measured): readonly (readonly string[])[] {
  const alone = kills.slice(0, -1);
  const together = kills.at(-1);
  const worst = (values: readonly number[]) => Math.max(...values);
  return [
    ['a run starts, warm (p99)', '≤ 5 ms', `${starts[0]?.p99.toFixed(1)} ms`],
    [
      'code that does not end is ended',
      `≤ ${LIMIT_MS} + 100 ms`,
      `${worst(alone.map(({ ms }) => ms)).toFixed(0)} ms at worst`,
    ],
    [
      'memory of the process tree over idle, one attack',
      `≤ ${BUDGET_MB} + 64 MB`,
      `${worst(alone.map(growth)).toFixed(0)} MB at worst`,
    ],
    [
      'the same, eight asked for at once',
      `≤ 8 × ${BUDGET_MB} + 64 MB`,
      `${together === undefined ? '–' : growth(together).toFixed(0)} MB`,
    ],
    [
      'p99 of another account’s decisions',
      '≤ 1.5 × its usual value',
      disturbances.slice(-1).map(ratioOf).map(times).join(''),
    ],
  ];
}

function kindRow(
  { kind, late, p50, p99, perSecond }: KindFigures,
  floor: KindFigures | undefined,
): readonly string[] {
  const base = floor ?? { p50, perSecond };
  const rate = `${Math.round((perSecond / base.perSecond) * 100)} %`;
  return [
    kind,
    p50.toFixed(2),
    p99.toFixed(2),
    times(p50 / base.p50),
    perSecond.toFixed(0),
    rate,
    late.toFixed(1),
  ];
}

function killRow(kill: Kill): readonly string[] {
  const { memory, ms, name } = kill;
  return [name, ms.toFixed(0), growth(kill).toFixed(0), (memory.after - memory.before).toFixed(0)];
}

function disturbanceRow(row: Disturbance): readonly string[] {
  const { attacked, attacks, name, usual } = row;
  const figures = [usual.p50, attacked.p50, usual.p99, attacked.p99].map((ms) => ms.toFixed(2));
  return [name, String(attacks), ...figures, times(ratioOf(row))];
}

function growth({ memory }: Kill): number {
  return memory.peak - memory.before;
}

function ratioOf({ attacked, usual }: Disturbance): number {
  return attacked.p99 / usual.p99;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [first = '', ...others] = head;
  return [line([first, ...others]), line(['---', ...others.map(() => '---:')]), ...rows.map(line)];
}
