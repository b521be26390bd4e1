// `npm start`: builds the product where it has changed since it was built last, and runs the server in this process.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/** What the server loads when it runs, and how it is made. Types are for those who program with the packages: `npm run build` makes them too. */
const PARTS = {
  engine: ['tsdown', '--no-dts', '--logLevel', 'error'],
  api: ['tsdown', '--no-dts', '--logLevel', 'error'],
  bot: ['tsdown', '--no-dts', '--logLevel', 'error'],
  server: ['tsdown', '--no-dts', '--logLevel', 'error'],
  console: ['vite', 'build', '--logLevel', 'error'],
  widget: ['vite', 'build', '--logLevel', 'error'],
};

/** Stands when all parts are built; as old as the moment the building began, for what is changed meanwhile is not in it. */
const stamp = join(root, 'packages/server/dist/.built');

if (!isBuilt()) await buildAll();
await import('../packages/server/dist/main.js');

function isBuilt() {
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  const outputs = Object.keys(PARTS).map((name) => join(root, 'packages', name, 'dist'));
  return outputs.every(existsSync) && sources().every((path) => statSync(path).mtimeMs < builtAt);
}

function sources() {
  const packages = readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name);
    const settings = readdirSync(folder).filter((file) => /\.(ts|json|html)$/.test(file));
    const code = readdirSync(join(folder, 'src'), { recursive: true }).map((file) => join('src', file));
    return [...settings, ...code].map((file) => join(folder, file));
  });
  return [...packages, join(root, 'package-lock.json')];
}

async function buildAll() {
  const began = new Date();
  console.log('Building (once, and again when the sources have changed) …');
  await Promise.all(Object.entries(PARTS).map(([name, command]) => build(name, command)));
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  console.log(`Built in ${Math.round((Date.now() - began.getTime()) / 1000)} s.`);
}

async function build(name, [tool, ...options]) {
  const bin = join(root, 'node_modules/.bin', tool);
  try {
    await promisify(execFile)(bin, options, { cwd: join(root, 'packages', name) });
  } catch (error) {
    console.error(`The ${name} could not be built:\n${error.stdout ?? ''}${error.stderr ?? error}`);
    process.exit(1);
  }
}
