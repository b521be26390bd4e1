const MAX_BYTES = 65_536;

/** Makes `crypto`, as far as it is about randomness. */
export function createCrypto(host) {
  const randomBytes = (count) =>
    Uint8Array.from(host.random(count).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return {
    getRandomValues(array) {
      if (!ArrayBuffer.isView(array)) throw new TypeError('An array of integers is expected');
      if (array.byteLength > MAX_BYTES) throw new RangeError(`At most ${MAX_BYTES} bytes at a time`);
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(randomBytes(array.byteLength));
      return array;
    },
    // RFC 9562 §5.4
    randomUUID() {
      const bytes = randomBytes(16);
      bytes[6] = (bytes[6] & 0x0f) | 0x40;
      bytes[8] = (bytes[8] & 0x3f) | 0x80;
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
