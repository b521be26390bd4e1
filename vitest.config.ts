import { defineConfig } from 'vitest/config';

const condition = { conditions: ['source'] };

export default defineConfig({
  resolve: condition,
  ssr: { resolve: condition },
  test: {
    // One worker for each core; by default Vitest leaves one out, which of two is half.
    maxWorkers: '100%',
    // Starting a process and reading all modules anew costs more than most files' tests. What a file changes of its process, it puts back.
    isolate: false,
    // Nothing is decided by time: these end what hangs, also where many share a slow machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
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
          // A journey has many steps, and some walk through every page twice.
          testTimeout: 900_000,
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
