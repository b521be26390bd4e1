import type { Intents } from '../bot.ts';
import type { IntentRecogniser } from '../ports/intent-recogniser.ts';
import { chooseLanguage } from '../runtime/choose-language.ts';
import { IntentClassifier } from './intent-classifier.ts';
import { type IntentModel, MODEL_VERSION } from './intent-model.ts';
import { languagesWithPhrases, phrasesIn } from './phrases-of.ts';

/**
 * Learns the intents of an account from their example phrases, offline. The same document gives the same model. It is busy for up to some
 * seconds for the largest document there can be: train in a worker when the document is saved, keep the model, and load it to recognise.
 */
export async function trainIntents(intents: Intents): Promise<IntentModel> {
  const languages: IntentModel['languages'][number][] = [];
  for (const language of languagesWithPhrases(intents)) {
    const classifier = await IntentClassifier.train(phrasesIn(intents, language), language);
    languages.push({ language, ...classifier.toJSON() });
  }
  return { version: MODEL_VERSION, languages };
}

/**
 * Recognises intents with a model. A text in a language that has no phrases is looked at in the nearest one that has. Takes less than a
 * millisecond or so; text beyond its first thousand characters is not looked at.
 */
export function embeddedRecogniser({ languages }: IntentModel): IntentRecogniser {
  const classifiers = new Map(
    languages.map(
      ({ language, ...learned }) => [language, IntentClassifier.load(learned, language)] as const,
    ),
  );
  const [first, ...others] = classifiers.keys();
  return {
    async recognise(text, { language }) {
      if (first === undefined) return { ranking: [], by: 'embedded' };
      const classifier = classifiers.get(chooseLanguage([first, ...others], language));
      return { ranking: (await classifier?.rank(text)) ?? [], by: 'embedded' };
    },
  };
}
