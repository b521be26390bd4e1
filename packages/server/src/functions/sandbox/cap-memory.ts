const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;

/** The bytes of a page of WebAssembly memory. */
export const PAGE_BYTES = 65_536;

/**
 * Gives a module that declares one memory without a maximum that maximum, in pages: the machine it runs on will refuse to let it grow
 * further, whatever its code says. Expects the binary format of WebAssembly 1.0 (core specification, §5.5.8).
 */
export function capMemory(module: Uint8Array, pages: number): Uint8Array {
  for (let at = HEADER_BYTES; at < module.length; ) {
    const size = readUnsigned(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === MEMORY_SECTION) {
      const section = capSection(module.subarray(size.next, end), pages);
      return Uint8Array.from([...module.subarray(0, at), ...section, ...module.subarray(end)]);
    }
    at = end;
  }
  throw new Error('the module has no memory of its own');
}

function capSection(content: Uint8Array, pages: number): readonly number[] {
  const [memories, limits] = content;
  if (memories !== 1 || limits !== 0)
    throw new Error('the module declares its memory in a way that is not expected');
  const capped = [1, HAS_MAXIMUM, ...content.subarray(2), ...writeUnsigned(pages)];
  return [MEMORY_SECTION, ...writeUnsigned(capped.length), ...capped];
}

/** Reads an unsigned integer in LEB128 (§5.2.2). */
function readUnsigned(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = start; ; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('the module ends too early');
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, next: at + 1 };
  }
}

function writeUnsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...writeUnsigned(Math.floor(value / 0x80))];
}
