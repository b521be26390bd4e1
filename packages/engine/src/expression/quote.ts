const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text a quoted literal stands for. `\n \r \t \uXXXX`, and a backslash before a quote or backslash; before anything else it stays, so that patterns need no doubling. */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escaped: string) => {
    if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    if (/['"\\\u2018-\u201f]/.test(escaped)) return escaped;
    return ESCAPES[escaped] ?? whole;
  });
}

/** Spells a text as a literal that {@link unquote} reads back exactly. */
export function quote(text: string): string {
  // Half a surrogate pair is no character the parser reads.
  const escaped = text.replace(/[\\'\n\r\t]|\p{Surrogate}/gu, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    return `\\u${character.charCodeAt(0).toString(16)}`;
  });
  return `'${escaped}'`;
}
