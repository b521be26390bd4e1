import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine } from '../machine.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { Measurement } from './measurement.ts';
import type { MicroFigures } from './micro-figures.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { runChild } from './run-child.ts';
import { createWorkload } from './workload.ts';

const SIZES = [10, 100, 1_000, 10_000, 100_000];
const MICRO_SIZE = 10_000;
const RESULTS = path.join(import.meta.dirname, '..', 'results');

/** Runs everything, each contender and list in a process of its own, one at a time; prints the tables and writes them to `results/`. */
async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-decide-'));
  try {
    const results = await measureAll(folder);
    const text = report(results);
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(path.join(RESULTS, 'decide.md'), text);
    writeFileSync(path.join(RESULTS, 'decide.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureAll(folder: string): Promise<Results> {
  const machine = describeMachine();
  const names = Object.keys(CONTENDERS) as ContenderName[];
  const measurements: Measurement[] = [];
  for (const size of SIZES) {
    const file = writeWorkload(folder, size);
    for (const name of names) measurements.push(await measureOne(name, file));
  }
  const micro = path.join(folder, `${MICRO_SIZE}.json`);
  return {
    machine,
    sizes: SIZES,
    contenders: await Promise.all(names.map(async (name) => describe(name))),
    measurements,
    micro: {
      rows: await runChild<MicroFigures>('micro.js', ['rows', micro]),
      expressions: await runChild<MicroFigures>('micro.js', ['expressions', micro]),
    },
  };
}

function writeWorkload(folder: string, size: number): string {
  const file = path.join(folder, `${size}.json`);
  writeFileSync(file, JSON.stringify(createWorkload(size)));
  return file;
}

async function measureOne(name: ContenderName, file: string): Promise<Measurement> {
  const measurement = await runChild<Measurement>('measure.js', [name, file]);
  const outcome =
    measurement.kind === 'skipped' ? `skipped: ${measurement.reason}` : `${measurement.micros.toFixed(2)} µs`;
  console.log(`${measurement.title}, ${measurement.policies} policies: ${outcome}`);
  return measurement;
}

async function describe(name: ContenderName): Promise<Results['contenders'][number]> {
  const { title, use } = await CONTENDERS[name]();
  return { title, use };
}

await run();
