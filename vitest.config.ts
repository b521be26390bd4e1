import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'e2e/**/*.test.ts', 'conformance/**/*.test.ts'],
    globalSetup: ['packages/server/src/testing/postgres-broker.ts'],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['packages/engine/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.generated*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { 'packages/engine/src/**/*.ts': { branches: 95 } },
    },
  },
});
