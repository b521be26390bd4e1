import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/bot-context.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
});
