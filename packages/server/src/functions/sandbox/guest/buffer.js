import { decodeUtf8, encodeUtf8 } from './text-coding.js';

/** As much of Node's `Buffer` as functions use to write credentials and to read what is encoded: a `Uint8Array` that knows encodings. */
export class Buffer extends Uint8Array {
  static from(value, encoding = 'utf8') {
    const bytes = typeof value === 'string' ? codingOf(encoding).read(value) : Uint8Array.from(value);
    return new Buffer(bytes.buffer);
  }
  static concat(parts) {
    return Buffer.from(parts.flatMap((part) => [...part]));
  }
  static isBuffer(value) {
    return value instanceof Buffer;
  }
  static byteLength(text, encoding = 'utf8') {
    return codingOf(encoding).read(String(text)).length;
  }
  toString(encoding = 'utf8') {
    return codingOf(encoding).write(this);
  }
  toJSON() {
    return { type: 'Buffer', data: [...this] };
  }
}

const latin1 = {
  read: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
  write: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
};

const base64 = {
  read: (text) =>
    latin1.read(
      atob(
        text
          .replaceAll('-', '+')
          .replaceAll('_', '/')
          .replace(/[^A-Za-z0-9+/]/g, ''),
      ),
    ),
  write: (bytes) => btoa(latin1.write(bytes)),
};

const CODINGS = {
  utf8: { read: encodeUtf8, write: (bytes) => decodeUtf8(bytes) },
  latin1,
  binary: latin1,
  ascii: latin1,
  base64,
  base64url: {
    read: base64.read,
    write: (bytes) => base64.write(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  },
  hex: {
    read: (text) => Uint8Array.from(text.match(/[\da-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16)),
    write: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  },
};

function codingOf(encoding) {
  const name = String(encoding).toLowerCase().replace('utf-8', 'utf8');
  if (!Object.hasOwn(CODINGS, name)) throw new TypeError(`Unknown encoding: ${encoding}`);
  return CODINGS[name];
}
