/** The kinds of JSON tokens (RFC 8259 §2). `wrong` is what is none; `end` the end of the text. */
export type TokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'end' | 'wrong';

/** One token of a text, from `start` up to but not including `end`. */
export type Token = { readonly kind: TokenKind; readonly start: number; readonly end: number };

const PUNCTUATION = new Set<string>(['{', '}', '[', ']', ':', ',']);
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Reads the token after `at`, spaces skipped. Never fails: what is no token is of the kind `wrong`. */
export function readToken(text: string, at: number): Token {
  const start = endOf(SPACE, text, at) ?? at;
  const first = text[start];
  if (first === undefined) return { kind: 'end', start, end: start };
  if (PUNCTUATION.has(first)) return { kind: first as TokenKind, start, end: start + 1 };
  if (first === '"') return readString(text, start);
  const end = endOf(SCALAR, text, start);
  return end === undefined ? { kind: 'wrong', start, end: start + 1 } : { kind: 'scalar', start, end };
}

function readString(text: string, start: number): Token {
  let at = start + 1;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return { kind: 'string', start, end: at + 1 };
    const next = character === 0x5c ? endOf(ESCAPE, text, at) : at + 1;
    if (next === undefined || character < 0x20) return { kind: 'wrong', start: at, end: at + 1 };
    at = next;
  }
  return { kind: 'wrong', start: at, end: at };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
