import type { WordWeights } from './neural-nlu.ts';

/** In how many phrases of each intent a word stands. */
export type WordCounts = { readonly [word: string]: { readonly [intent: string]: number } };

/** What is known of the words of a language. */
export type Vocabulary = {
  readonly counts: WordCounts;
  /** Words everybody uses, whatever it is about. */
  readonly common: ReadonlySet<string>;
};

/** Phrases of an intent that make half sure of it when they have a word in common with a text: of a common word, and of any other. */
const HALF_SURE = { common: 1, special: 0.25 } as const;
/** What a text is about is told by special words more than by common ones. */
const WEIGHT = { common: 0.5, special: 1 } as const;
/** How much a word that no phrase of the intent has weighs, to one that a single phrase has. */
const UNKNOWN = 0.5;
/** Which number, a customer's own, says nothing for or against. */
const NUMBER = /^\.\d+$/;

/** Counts in how many phrases of each intent each word stands. */
export function countWords(phrases: readonly (readonly [intent: string, words: WordWeights])[]): WordCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const [intent, words] of phrases) {
    for (const word of Object.keys(words)) {
      counts[word] ??= {};
      counts[word][intent] = (counts[word][intent] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * How much the words of a text say for an intent at all, 0 to 1: what the confidence of a classifier is to be multiplied with. A classifier
 * only says which intent is nearest, and is entirely sure of that where one single word is known and no other intent has it.
 *
 * It is the product of two shares. **Is there enough to go by?** A word that stands in n phrases of the intent makes n / (n + ¼) sure of it, a
 * common word n / (n + 1); words add up as independent witnesses do: 1 - Π (1 - sureness). **Is the text about that?** Each word of the intent
 * weighs log₂(1 + n), each that no phrase of it has ½, and common words half of that; the share is that of the intent's words.
 *
 * So “how much is a flight to Quito” stays a flight, and “buy a new phone”, whose two words of one phrase each are common, is none.
 */
export function evidenceFor(intent: string, words: WordWeights, { common, counts }: Vocabulary): number {
  let doubt = 1;
  let known = 0;
  let unknown = 0;
  for (const word of Object.keys(words)) {
    const kind = common.has(word) ? 'common' : 'special';
    const n = phrasesWith(word, intent, counts);
    doubt *= HALF_SURE[kind] / (n + HALF_SURE[kind]);
    known += WEIGHT[kind] * Math.log2(1 + n);
    if (n === 0 && !NUMBER.test(word)) unknown += WEIGHT[kind] * UNKNOWN;
  }
  return known === 0 ? 0 : ((1 - doubt) * known) / (known + unknown);
}

function phrasesWith(word: string, intent: string, counts: WordCounts): number {
  const ofWord = Object.hasOwn(counts, word) ? counts[word] : undefined;
  return ofWord !== undefined && Object.hasOwn(ofWord, intent) ? (ofWord[intent] ?? 0) : 0;
}
