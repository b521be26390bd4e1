/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text) {
  const bytes = [];
  for (const character of text) {
    const code = scalarOf(character.codePointAt(0));
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else bytes.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return new Uint8Array(bytes);
}

/** The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD, or throws where it is `fatal`. */
export function decodeUtf8(bytes, fatal = false) {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = readScalar(bytes, at);
    if (code === undefined && fatal) throw new TypeError('The encoded data was not valid');
    text += String.fromCodePoint(code ?? 0xfffd);
    at += length;
  }
  return text;
}

/** `TextEncoder` as browsers have it. */
export class TextEncoder {
  get encoding() {
    return 'utf-8';
  }
  encode(text = '') {
    return encodeUtf8(String(text));
  }
}

/** `TextDecoder` as browsers have it, for UTF-8. */
export class TextDecoder {
  #fatal;
  #ignoreBOM;
  constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
    if (!/^utf-?8$/i.test(String(label).trim()))
      throw new RangeError(`The encoding ${label} is not supported`);
    this.#fatal = Boolean(fatal);
    this.#ignoreBOM = Boolean(ignoreBOM);
  }
  get encoding() {
    return 'utf-8';
  }
  decode(input = new Uint8Array()) {
    const bytes = ArrayBuffer.isView(input)
      ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
      : new Uint8Array(input);
    const text = decodeUtf8(bytes, this.#fatal);
    return this.#ignoreBOM ? text : text.replace(/^\ufeff/, '');
  }
}

function scalarOf(code) {
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function tail(code, shift) {
  return 0x80 | ((code >> shift) & 0x3f);
}

// The Unicode Standard, table 3-7: which second byte may follow which first one.
function readScalar(bytes, at) {
  const first = bytes[at];
  if (first < 0x80) return { code: first, length: 1 };
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4) return { length: 1 };
  let code = first & (0x3f >> more);
  for (let step = 1; step <= more; step++) {
    const byte = bytes[at + step];
    const [low, high] = step === 1 ? secondByteRange(first) : [0x80, 0xbf];
    if (byte === undefined || byte < low || byte > high) return { length: step };
    code = (code << 6) | (byte & 0x3f);
  }
  return { code, length: more + 1 };
}

function secondByteRange(first) {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
