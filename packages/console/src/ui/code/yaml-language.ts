import { LanguageSupport, StreamLanguage, type StringStream } from '@codemirror/language';

/** What a piece of YAML is; what follows a key begins a value. */
function readToken(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^#.*/)) return 'comment';
  if (stream.match(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*:(?:\s|$))/)) return 'propertyName';
  if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^']|'')*'?/)) return 'string';
  if (stream.match(/^[^\s#:,[\]{}'"-][^#:,[\]{}]*?(?=\s*:(?:\s|$))/)) return 'propertyName';
  if (stream.match(/^(?:true|false|null)(?=\s*(?:$|[,\]}#]))/)) return 'bool';
  if (stream.match(/^-?\d+(?:\.\d+)?(?=\s*(?:$|[,\]}#]))/)) return 'number';
  if (stream.match(/^[|>][+-]?\d?\s*$|^[-?:,[\]{}](?=\s|$|[[\]{},])/)) return 'operator';
  if (stream.match(/^[,[\]{}:]/)) return 'operator';
  stream.match(/^[^\s,[\]{}:#]+/) || stream.next();
  return null;
}

/** YAML for the eye: keys, texts, numbers and comments told apart. Two spaces deeper is what Tab would be. */
export const yamlLanguage = new LanguageSupport(
  StreamLanguage.define({
    name: 'yaml',
    token: readToken,
    languageData: { commentTokens: { line: '#' } },
  }),
);
