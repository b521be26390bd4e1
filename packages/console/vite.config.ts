import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The paths the server answers itself; all others are pages of the console. */
const SERVER_PATHS = ['/v2', '/v1', '/console/session', '/openapi.json', '/docs', '/widget.js'];

const server = process.env['CONSOLE_SERVER'] ?? 'http://127.0.0.1:8080';

// What is built is what people get, whoever builds it: under tests, NODE_ENV would make it React for development.
const asShipped: Plugin = {
  name: 'as-shipped',
  apply: 'build',
  config: () => {
    process.env['NODE_ENV'] = 'production';
  },
};

/** Bytes: what is smaller is one packet either way. */
const WORTH_COMPRESSING = 1024;

/** The last two steps of quality take ten times as long, for seven percent. */
const BROTLI = { params: { [zlib.BROTLI_PARAM_QUALITY]: 9 } };

/** Beside each script and style its compressed forms, which the server sends to whoever reads them: made once, and not for each visit. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  // What is written is what is sent: before that, imports are still being put in.
  writeBundle: ({ dir = '' }, bundle) => {
    for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
      const path = join(dir, file);
      const text = readFileSync(path);
      if (text.length < WORTH_COMPRESSING) continue;
      writeFileSync(`${path}.br`, brotliCompressSync(text, BROTLI));
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [asShipped, react(), compressed],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy allows no inline data but images: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Modules start in their order also where shared files need one another.
        strictExecutionOrder: true,
        // Otherwise a shared file would be named after all pages that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          // Each file costs a request: what starts first is one, and what some pages share is in few.
          groups: [
            { name: 'frame', tags: ['$initial'] },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_500 },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, server])) },
  preview: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, server])) },
});
