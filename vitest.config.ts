import { defineConfig } from 'vitest/config';

const condition = { conditions: ['source'] };

export default defineConfig({
  resolve: condition,
  ssr: { resolve: condition },
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'conformance/**/*.test.ts',
            'examples/**/*.test.ts',
          ],
          globalSetup: ['packages/server/src/testing/postgres-broker.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'console in a browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/build-console.ts'],
          // A journey has many steps, and the machine may be slow.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/engine/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.generated*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { 'packages/engine/src/**/*.ts': { branches: 95 } },
    },
  },
});
