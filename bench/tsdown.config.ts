import { defineConfig } from 'tsdown';

/** Built rather than run through a TypeScript loader: a loader that keeps names would slow the making of every closure measured here. */
export default defineConfig({
  entry: ['decide/run.ts', 'decide/measure.ts', 'decide/micro.ts'],
  format: 'esm',
  platform: 'node',
  dts: false,
  logLevel: 'warn',
  outExtensions: () => ({ js: '.js' }),
  deps: { neverBundle: [/^@conversation-orchestrator\//] },
});
