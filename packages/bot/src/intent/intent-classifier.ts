import type { RankedIntent } from '../ports/intent-recogniser.ts';
import { createNeuralNlu, type NetworkJson, type NeuralNlu } from './neural-nlu.ts';
import { NONE, type Phrase } from './phrases-of.ts';
import { wordsOf } from './words-of.ts';

/** What nlp.js calls none of the intents. */
const NLPJS_NONE = 'None';
/** Intents begin so inside nlp.js, for the same reason as words do. */
const PREFIX = '.';
const MAXIMUM_RANKED = 5;

/** Tells intents of one language apart. */
export class IntentClassifier {
  readonly #nlu: NeuralNlu;

  private constructor(nlu: NeuralNlu) {
    this.#nlu = nlu;
  }

  /** Learns from example phrases. Deterministic, and busy: not for a thread that answers requests. */
  static async train(phrases: readonly Phrase[], language: string): Promise<IntentClassifier> {
    const nlu = createNeuralNlu((text) => wordsOf(text, language));
    await nlu.train(phrases.map(({ text, intent }) => ({ utterance: text, intent: innerName(intent) })));
    return new IntentClassifier(nlu);
  }

  /** What was learned before. */
  static load(network: NetworkJson, language: string): IntentClassifier {
    const nlu = createNeuralNlu((text) => wordsOf(text, language));
    nlu.fromJSON(network);
    return new IntentClassifier(nlu);
  }

  /** The intents a text could mean, best first; none where none of them is meant. Scores add up to 1 together with that of none. */
  async rank(text: string): Promise<readonly RankedIntent[]> {
    const { classifications } = await this.#nlu.process(text);
    if (classifications[0]?.intent === NLPJS_NONE) return [];
    return classifications
      .filter(({ intent, score }) => intent !== NLPJS_NONE && score > 0)
      .slice(0, MAXIMUM_RANKED)
      .map(({ intent, score }) => ({ intent: intent.slice(PREFIX.length), score: round(score) }));
  }

  toJSON(): NetworkJson {
    return this.#nlu.toJSON();
  }
}

function innerName(intent: string): string {
  return intent === NONE ? NLPJS_NONE : PREFIX + intent;
}

/** Six decimals say all there is to say. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
