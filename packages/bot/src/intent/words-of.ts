import { StemmerDe, TokenizerDe } from '@nlpjs/lang-de';
import { StemmerEn, TokenizerEn } from '@nlpjs/lang-en-min';
import { baseOf } from '../runtime/choose-language.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { WordWeights } from './neural-nlu.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Longer texts are cut: what a customer wants is said at the beginning. */
const MAXIMUM_CHARACTERS = 1_000;
/** A stemmer of nlp.js remembers every word it has met: after so many it is replaced. */
const MAXIMUM_REMEMBERED = 20_000;

type Stemmer = { stem(words: string[]): string[] };
type Grammar = { readonly cut: (text: string) => string[]; readonly stem: (words: string[]) => string[] };

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['en', { cut: (text) => new TokenizerEn().innerTokenize(text), stem: forgetful(() => new StemmerEn()) }],
  ['de', { cut: (text) => new TokenizerDe().innerTokenize(text), stem: forgetful(() => new StemmerDe()) }],
]);

/**
 * The words of a text that say what is wanted: without letter case, accents and words of courtesy, in English and German brought to their
 * stem. Any other language is cut into words by the rules of Unicode. Every word begins with a dot, so that none is called as something
 * every object has.
 */
export function wordsOf(text: string, language: string): WordWeights {
  const base = baseOf(language);
  const plain = withoutAccents(text.slice(0, MAXIMUM_CHARACTERS));
  const grammar = GRAMMARS.get(base);
  const stopWords = STOP_WORDS.get(base);
  const words = (grammar?.cut(plain) ?? cutByUnicode(plain, base)).filter(
    (word) => stopWords?.has(word) !== true,
  );
  const stems = grammar?.stem(words) ?? words;
  return Object.fromEntries(stems.map((stem) => [`.${stem}`, 1]));
}

/** The common words of a language, as `wordsOf` writes them. */
export function commonWordsOf(language: string): ReadonlySet<string> {
  return COMMON.get(baseOf(language)) ?? new Set();
}

const COMMON: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...COMMON_WORDS].map(([base, words]) => [
    base,
    new Set(words.flatMap((word) => Object.keys(wordsOf(word, base)))),
  ]),
);

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function cutByUnicode(text: string, base: string): string[] {
  const segments = new Intl.Segmenter(base, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function forgetful(create: () => Stemmer): (words: string[]) => string[] {
  let stemmer = create();
  let remembered = 0;
  return (words) => {
    remembered += words.length;
    if (remembered > MAXIMUM_REMEMBERED) {
      stemmer = create();
      remembered = words.length;
    }
    return stemmer.stem(words);
  };
}
