import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Prints what each built file weighs gzipped, and what a first visit loads: the page, its scripts and styles. The font comes beside them, after the first paint. */
const FIRST_LOAD_LIMIT = 250;
const dist = new URL('../dist/', import.meta.url).pathname;
const page = await readFile(join(dist, 'index.html'), 'utf8');
const assets = (await readdir(join(dist, 'assets'))).map((name) => `assets/${name}`);
const kilobytes = async (name) => {
  const bytes = await readFile(join(dist, name));
  return (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1024;
};

const named = assets.filter((name) => page.includes(name));
const font = assets.filter((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
const first = ['index.html', 'color-scheme.js', ...named, ...(await startedFirst())];
let total = 0;
for (const name of new Set(first)) {
  const size = await kilobytes(name);
  total += size;
  console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
}
console.log(`${total.toFixed(1).padStart(8)} kB  first load, gzipped (limit ${FIRST_LOAD_LIMIT})\n`);
for (const name of font)
  console.log(`${(await kilobytes(name)).toFixed(1).padStart(8)} kB  ${name} (after the first paint)`);
for (const name of assets.filter((other) => !first.includes(other) && other.endsWith('.js'))) {
  console.log(`${(await kilobytes(name)).toFixed(1).padStart(8)} kB  ${name} (later)`);
}
const scripts = assets.filter((name) => name.endsWith('.js'));
const withSchemas = (
  await Promise.all(scripts.map(async (name) => [name, await readFile(join(dist, name), 'utf8')]))
).filter(([, text]) => text.includes('ZodError'));
for (const [name] of withSchemas)
  console.log(`${name} holds the schema library: see src/data/wire-values.ts`);
if (total > FIRST_LOAD_LIMIT || withSchemas.length > 0) process.exitCode = 1;

/** Chunks the first page itself loads after the entry: one language, and the list of policies. */
async function startedFirst() {
  const started = assets.filter((name) => /\/(en-frame|policies-page)-[^/]+\.(js|css)$/.test(name));
  const texts = await Promise.all(started.map((name) => readFile(join(dist, name), 'utf8')));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/from\s*["']\.\/([^"']+)["']/g)].map(([, name]) => `assets/${name}`),
  );
  return [...started, ...imported];
}
