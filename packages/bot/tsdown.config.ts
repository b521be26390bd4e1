import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/authoring.ts'],
  format: 'esm',
  platform: 'node',
  dts: true,
  fixedExtension: false,
});
