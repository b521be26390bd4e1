import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    // Loaded by path, as the entries of threads; what runs inside the sandbox lies beside them as it is.
    'decision-worker': 'src/decisions/worker/decision-worker.ts',
    'sandbox-worker': 'src/functions/sandbox/worker/sandbox-worker.ts',
  },
  copy: [{ from: 'src/functions/sandbox/guest', to: 'dist' }],
  format: 'esm',
  platform: 'node',
  dts: false,
  fixedExtension: false,
});
