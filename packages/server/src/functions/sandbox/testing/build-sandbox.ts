import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type UserConfig } from 'tsdown';
import config from '../../../../tsdown.config.ts';
import type { Sandbox } from '../sandbox.ts';

/** The sandbox as the built product has it, in a folder of its own. */
export type BuiltSandbox = { readonly createSandbox: () => Sandbox; remove(): void };

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Builds it as the product is built, but for the packages of this repository, which are built into it. */
export async function buildSandbox(): Promise<BuiltSandbox> {
  // Within the package: what is built finds its dependencies from where it lies.
  mkdirSync(`${root}/node_modules`, { recursive: true });
  const folder = mkdtempSync(`${root}/node_modules/.built-sandbox-`);
  const { copy, entry, ...settings } = config as UserConfig;
  await build({
    ...settings,
    config: false,
    cwd: root,
    entry: { ...(entry as Record<string, string>), sandbox: 'src/functions/sandbox/create-sandbox.ts' },
    copy: [copy].flat().map((from) => ({ ...(from as object), to: folder }) as { from: string; to: string }),
    noExternal: /^@conversation-orchestrator\//,
    inputOptions: { resolve: { conditionNames: ['source', 'import', 'default'] } },
    outDir: folder,
    logLevel: 'error',
  });
  const { createSandbox }: Pick<BuiltSandbox, 'createSandbox'> = await import(`${folder}/sandbox.js`);
  return { createSandbox, remove: () => rmSync(folder, { recursive: true }) };
}
