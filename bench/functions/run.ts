import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { measureBystander } from './bystander.ts';
import { measureKinds } from './decisions.ts';
import { measureKills } from './kills.ts';
import { type Measured, report } from './report.ts';
import { measureStarts } from './sandbox-start.ts';
import { startBench } from './server.ts';

// Measures functions of the built server, and writes results/functions.md. See README.md.

const load = loadavg()[0] ?? 0;
console.log('starts …');
const starts = await measureStarts();
const measured: Measured = { load, ...starts, ...(await measureServer()) };
const text = report(measured);
const results = new URL('../results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('functions.json', results), `${JSON.stringify(measured, null, 2)}\n`);
writeFileSync(new URL('functions.md', results), text);
console.log(text);

async function measureServer(): Promise<Pick<Measured, 'kinds' | 'kills' | 'disturbances'>> {
  const bench = await startBench();
  try {
    console.log('decisions …');
    const kinds = await measureKinds(bench);
    console.log('attacks …');
    const kills = await measureKills(bench);
    console.log('decisions of others meanwhile …');
    return { kinds, kills, disturbances: await measureBystander(bench) };
  } finally {
    await bench.stop();
  }
}
