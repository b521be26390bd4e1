import type { RankedIntent } from '../ports/intent-recogniser.ts';
import { createNeuralNlu, loadNeuralNlu, type NetworkJson, type NeuralNlu } from './neural-nlu.ts';
import { NONE, type Phrase } from './phrases-of.ts';
import { countWords, evidenceFor, type Vocabulary, type WordCounts } from './word-evidence.ts';
import { commonWordsOf, wordsOf } from './words-of.ts';

/** What nlp.js calls none of the intents. */
const NLPJS_NONE = 'None';
/** Intents begin so inside nlp.js, for the same reason as words do. */
const PREFIX = '.';
const MAXIMUM_RANKED = 5;

/** What a classifier has learned: plain JSON. */
export type ClassifierJson = { readonly network: NetworkJson; readonly words: WordCounts };

/** Tells intents of one language apart, and says how sure it is of that. */
export class IntentClassifier {
  readonly #nlu: NeuralNlu;
  readonly #vocabulary: Vocabulary;
  readonly #language: string;

  private constructor(nlu: NeuralNlu, counts: WordCounts, language: string) {
    this.#nlu = nlu;
    this.#vocabulary = { counts, common: commonWordsOf(language) };
    this.#language = language;
  }

  /** Learns from example phrases. Deterministic, and busy: not for a thread that answers requests. */
  static async train(phrases: readonly Phrase[], language: string): Promise<IntentClassifier> {
    const nlu = createNeuralNlu((text) => wordsOf(text, language));
    await nlu.train(phrases.map(({ text, intent }) => ({ utterance: text, intent: innerName(intent) })));
    const counts = countWords(
      phrases.map(({ text, intent }) => [innerName(intent), wordsOf(text, language)]),
    );
    return new IntentClassifier(nlu, counts, language);
  }

  /** What was learned before. */
  static load({ network, words }: ClassifierJson, language: string): IntentClassifier {
    return new IntentClassifier(
      loadNeuralNlu(network, (text) => wordsOf(text, language)),
      words,
      language,
    );
  }

  /** The intents a text could mean, best first; none where none of them is meant. Scores add up to 1 at most: what is missing is doubt. */
  async rank(text: string): Promise<readonly RankedIntent[]> {
    const { classifications } = await this.#nlu.process(text);
    if (classifications[0]?.intent === NLPJS_NONE) return [];
    const words = wordsOf(text, this.#language);
    return classifications
      .filter(({ intent }) => intent !== NLPJS_NONE)
      .map(({ intent, score }) => ({
        intent: intent.slice(PREFIX.length),
        score: round(score * evidenceFor(intent, words, this.#vocabulary)),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAXIMUM_RANKED);
  }

  toJSON(): ClassifierJson {
    return { network: this.#nlu.toJSON(), words: this.#vocabulary.counts };
  }
}

function innerName(intent: string): string {
  return intent === NONE ? NLPJS_NONE : PREFIX + intent;
}

/** Six decimals say all there is to say. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
