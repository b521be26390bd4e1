import { expect, test } from 'vitest';
import { capMemory, PAGE_BYTES } from './cap-memory.ts';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const EXPORT_MEMORY = [7, 5, 1, 1, 0x6d, 2, 0];

const memoryOf = (module: Uint8Array): WebAssembly.Memory => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module)));
  return exports['m'] as WebAssembly.Memory;
};

test('a module with one page can grow to the maximum, and not further', () => {
  const memory = memoryOf(capMemory(Uint8Array.from([...HEADER, 5, 3, 1, 0, 1, ...EXPORT_MEMORY]), 300));
  memory.grow(299);
  expect(memory.buffer.byteLength).toBe(300 * PAGE_BYTES);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('sections before the one of the memory stay what they are', () => {
  const custom = [0, 2, 1, 0x78];
  const capped = capMemory(Uint8Array.from([...HEADER, ...custom, 5, 3, 1, 0, 2, ...EXPORT_MEMORY]), 2);
  expect([...capped.subarray(8, 12)]).toEqual(custom);
  expect(() => memoryOf(capped).grow(1)).toThrow(RangeError);
});

test('what is not as expected is refused, not guessed at', () => {
  expect(() => capMemory(Uint8Array.from(HEADER), 1)).toThrow('no memory');
  expect(() => capMemory(Uint8Array.from([...HEADER, 5, 4, 1, 1, 1, 2]), 1)).toThrow('not expected');
  expect(() => capMemory(Uint8Array.from([...HEADER, 5]), 1)).toThrow('too early');
});
