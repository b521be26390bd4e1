import { mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type UserConfig } from 'tsdown';
import { afterAll, expect, test } from 'vitest';
import type { Sandbox } from '../src/functions/sandbox/sandbox.ts';
import { taskOf } from '../src/functions/sandbox/testing/run-code.ts';
import config from '../tsdown.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Within the package: what is built finds its dependencies from where it lies.
const folder = mkdtempSync(`${root}/node_modules/.built-sandbox-`);

afterAll(() => rmSync(folder, { recursive: true }));

test('the built product finds its worker, the engine, and what runs inside the sandbox', async () => {
  const { copy, entry, ...settings } = config as UserConfig;
  const [guest] = copy as readonly { readonly from: string }[];
  await build({
    ...settings,
    config: false,
    cwd: root,
    entry: { ...(entry as Record<string, string>), sandbox: 'src/functions/sandbox/create-sandbox.ts' },
    copy: [{ from: guest?.from ?? '', to: folder }],
    outDir: folder,
    logLevel: 'error',
  });
  const built: { readonly createSandbox: () => Sandbox } = await import(
    /* @vite-ignore */ `${folder}/sandbox.js`
  );
  const sandbox = built.createSandbox();
  const outcome = await sandbox.run(
    taskOf('function lambda(input, callback) { callback(null, new URL("https://a.b").host); }'),
  );
  await sandbox.close();
  expect(outcome.end).toEqual({ kind: 'result', value: 'a.b' });
}, 60_000);
