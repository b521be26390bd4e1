import { _false, _in, _null, _true, and, not, or, sqrt } from './parser.generated.terms.ts';

const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['and', and],
  ['or', or],
  ['not', not],
  ['in', _in],
  ['true', _true],
  ['false', _false],
  ['null', _null],
  ['sqrt', sqrt],
]);

/** Tells the tokenizer whether a word is a keyword, in any letter case; -1 where it is not. */
export function keyword(word: string, _stack: unknown): number {
  return KEYWORDS.get(word.toLowerCase()) ?? -1;
}

/** Tells whether a word cannot begin an attribute's name. */
export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word.toLowerCase());
}
