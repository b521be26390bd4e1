import { writePath } from '@conversation-orchestrator/api';
import { readToken, type Token, type TokenKind } from './read-token.ts';

type Expected =
  | 'value'
  | 'element'
  | 'name or }'
  | 'name'
  | 'colon'
  | 'after element'
  | 'after member'
  | 'end';

type Expectation = { readonly accepts: readonly TokenKind[]; readonly words: string };

const VALUE: readonly TokenKind[] = ['{', '[', 'string', 'scalar'];

const EXPECTATIONS: Readonly<Record<Expected, Expectation>> = {
  value: { accepts: VALUE, words: 'a value' },
  element: { accepts: [...VALUE, ']'], words: 'a value or ]' },
  'name or }': { accepts: ['string', '}'], words: 'a name in double quotes or }' },
  name: { accepts: ['string'], words: 'a name in double quotes' },
  colon: { accepts: [':'], words: 'a colon' },
  'after element': { accepts: [',', ']'], words: 'a comma or ]' },
  'after member': { accepts: [',', '}'], words: 'a comma or }' },
  end: { accepts: ['end'], words: 'nothing more' },
};

type Frame =
  | { readonly kind: 'list'; at: number }
  | { readonly kind: 'object'; readonly names: Set<string>; name: string };

/**
 * Says what keeps a text from being strict JSON: the first wrong character with line and column, or the first name given twice
 * with its path. For a text without fault it says so. Reads once, without recursion; made for bodies that are refused anyway.
 */
export function findJsonFault(text: string): string {
  const open: Frame[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; ) {
    const token = readToken(text, at);
    const { accepts, words } = EXPECTATIONS[expected];
    if (!accepts.includes(token.kind)) return `${show(text, token)}, where ${words} is expected`;
    if (token.kind === 'end') return 'nothing is wrong';
    if (expected === 'name' || expected === 'name or }') {
      const duplicate = token.kind === 'string' && noteName(open, text.slice(token.start, token.end));
      if (duplicate) return `${duplicate} is given twice`;
    }
    expected = step(open, token.kind, expected);
    at = token.end;
  }
}

/** Remembers a name of the innermost object; answers its path when that object has it already. */
function noteName(open: readonly Frame[], literal: string): string | undefined {
  const frame = open.at(-1);
  if (frame?.kind !== 'object') return undefined;
  frame.name = String(JSON.parse(literal));
  if (frame.names.has(frame.name)) return writePath(open.map((f) => (f.kind === 'list' ? f.at : f.name)));
  frame.names.add(frame.name);
  return undefined;
}

function step(open: Frame[], kind: TokenKind, expected: Expected): Expected {
  switch (kind) {
    case '{':
      open.push({ kind: 'object', names: new Set(), name: '' });
      return 'name or }';
    case '[':
      open.push({ kind: 'list', at: 0 });
      return 'element';
    case ':':
      return 'value';
    case ',':
      return afterComma(open.at(-1));
    case '}':
    case ']':
      open.pop();
      return afterValue(open.at(-1));
    default:
      return expected === 'name' || expected === 'name or }' ? 'colon' : afterValue(open.at(-1));
  }
}

function afterComma(frame: Frame | undefined): Expected {
  if (frame?.kind !== 'list') return 'name';
  frame.at++;
  return 'value';
}

function afterValue(frame: Frame | undefined): Expected {
  if (!frame) return 'end';
  return frame.kind === 'list' ? 'after element' : 'after member';
}

function show(text: string, { start }: Token): string {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  const column = start - before.lastIndexOf('\n');
  const character = text.codePointAt(start);
  const what = character === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(character));
  return `${what} at line ${line}, column ${column}`;
}
