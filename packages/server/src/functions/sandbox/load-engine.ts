import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { capMemory, PAGE_BYTES } from './cap-memory.ts';
import { MEMORY_BYTES } from './limits.ts';

/** Compiles the JavaScript engine, which cannot take more memory than a run may have. Every worker instantiates what is compiled here. */
export async function loadEngine(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm');
  const capped = capMemory(await readFile(path), MEMORY_BYTES / PAGE_BYTES);
  return WebAssembly.compile(Uint8Array.from(capped));
}
