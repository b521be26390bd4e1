import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type UserConfig } from 'tsdown';
import config from '../../tsdown.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the server as the product is built, but for the packages of this repository, which are built into it. Answers the folder, which
 * is there as long as this process. `more` are further entries by name.
 */
export async function buildServer(more: Readonly<Record<string, string>> = {}): Promise<string> {
  // Within the package: what is built finds its dependencies from where it lies.
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules', '.built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { copy, entry, ...settings } = config as UserConfig;
  await build({
    ...settings,
    config: false,
    cwd: root,
    entry: { ...(entry as Record<string, string>), ...more },
    copy: [copy].flat().map((from) => ({ ...(from as object), to: folder }) as { from: string; to: string }),
    noExternal: /^@conversation-orchestrator\//,
    inputOptions: { resolve: { conditionNames: ['source', 'import', 'default'] } },
    outDir: folder,
    logLevel: 'error',
  });
  return folder;
}
