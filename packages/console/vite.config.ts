import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The paths the server answers itself; all others are pages of the console. */
const SERVER_PATHS = ['/v2', '/v1', '/console/session', '/openapi.json', '/docs', '/widget.js'];

/** What the first page cannot do without. */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|@tanstack\/(router-core|react-router|history|store|react-store|query-core|react-query)|@floating-ui|use-sync-external-store|clsx|seroval)\/|packages\/sdk\//;

const server = process.env['CONSOLE_SERVER'] ?? 'http://127.0.0.1:8080';

// What is built is what people get, whoever builds it: under tests, NODE_ENV would make it React for development.
const asShipped: Plugin = {
  name: 'as-shipped',
  apply: 'build',
  config: () => {
    process.env['NODE_ENV'] = 'production';
  },
};

export default defineConfig({
  plugins: [asShipped, react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // The content security policy allows no inline data but images: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in one file: dozens of small ones weigh more, and cost a request each.
          groups: [{ name: 'frame', test: FRAME }],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, server])) },
  preview: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, server])) },
});
