import { Container } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';

/** Words of a text, each with its weight. */
export type WordWeights = { readonly [word: string]: number };

/** Cuts a text into its words. */
export type WordsOf = (text: string) => WordWeights;

/** The classifier of nlp.js, as far as it is used. */
export type NeuralNlu = {
  /** Cuts what it is given into words: a phrase, or the `{ text }` it is asked about, to which it adds `tokens`. */
  prepare: (given: string | { readonly text: string }) => Promise<unknown>;
  train(phrases: readonly { readonly utterance: string; readonly intent: string }[]): Promise<unknown>;
  process(text: string): Promise<{ readonly classifications: readonly Classification[] }>;
  toJSON(): NetworkJson;
  fromJSON(json: NetworkJson): void;
  /** The intents it tells apart, `None` among them; where there are none, those that its network has. */
  intentsArr?: readonly string[] | undefined;
};

/** An intent, and how sure it is, best first. `None` is none of them. */
export type Classification = { readonly intent: string; readonly score: number };

/** A trained classifier, as nlp.js writes it: plain JSON. */
export type NetworkJson = { readonly [name: string]: unknown };

/**
 * Makes a classifier that has not been trained, without the rest of nlp.js: its cache of texts, which has no bound and takes a text such as
 * `constructor` for something it has, its language guesser, its entities.
 */
export function createNeuralNlu(wordsOf: WordsOf): NeuralNlu {
  const container = new Container();
  new Nlp({ container, autoSave: false, autoLoad: false });
  const nlu = container.get('NeuralNlu', { locale: 'xx', log: false, useNoneFeature: true });
  nlu.prepare = async (given) =>
    typeof given === 'string' ? wordsOf(given) : { ...given, tokens: wordsOf(given.text) };
  return nlu;
}

/** Makes a classifier that was trained before. */
export function loadNeuralNlu(network: NetworkJson, wordsOf: WordsOf): NeuralNlu {
  const nlu = createNeuralNlu(wordsOf);
  nlu.fromJSON(network);
  // What nlp.js reads back lacks None: words it has not met would then speak for the nearest intent.
  nlu.intentsArr = undefined;
  return nlu;
}
