import type { Intents } from '../bot.ts';
import { IntentClassifier } from './intent-classifier.ts';
import { languagesWithPhrases, NONE, type Phrase, phrasesIn } from './phrases-of.ts';

/** How often each intent was taken for which, when its phrases were not among those that were learned. */
export type ConfusionTable = {
  readonly language: string;
  readonly phrases: number;
  /** Phrases that were recognised as what they are. */
  readonly right: number;
  /** Phrases that were recognised as none of the intents: the bot would have asked again. */
  readonly none: number;
  /** The intents, in the order of the document: what rows and columns stand for. The last column is none of these. */
  readonly intents: readonly string[];
  /** `counts[expected][recognised]`. */
  readonly counts: readonly (readonly number[])[];
  /** Phrases that were taken for another intent, the surest first; at most a hundred. */
  readonly mistakes: readonly {
    readonly text: string;
    readonly intent: string;
    readonly recognised: string;
    readonly score: number;
  }[];
};

const MAXIMUM_MISTAKES = 100;

type Result = Phrase & { readonly recognised: string; readonly score: number };

/**
 * How well the intents can be told apart: one table for each language. Every phrase is recognised by a classifier that has not learned it.
 * Deterministic, and as busy as up to ten trainings: for a worker. `threshold` is the confidence from which an intent counts.
 */
export async function crossValidate(intents: Intents, threshold: number): Promise<readonly ConfusionTable[]> {
  const tables: ConfusionTable[] = [];
  for (const language of languagesWithPhrases(intents)) {
    const results = await leaveOut(phrasesIn(intents, language), { language, threshold });
    tables.push(tableOf(results, { language, names: namesOf(intents) }));
  }
  return tables;
}

function namesOf({ intents }: Intents): readonly string[] {
  return intents.map(({ name }) => name).filter((name) => name !== NONE);
}

async function leaveOut(
  phrases: readonly Phrase[],
  { language, threshold }: { readonly language: string; readonly threshold: number },
): Promise<readonly Result[]> {
  const parts = partsFor(phrases.length);
  const results: Result[] = [];
  for (let part = 0; part < parts; part++) {
    // Phrases of one intent stand together: what is taken at equal distances has its share of all intents.
    const learned = phrases.filter((_, at) => at % parts !== part);
    const classifier = await IntentClassifier.train(learned, language);
    for (const phrase of phrases.filter((_, at) => at % parts === part)) {
      const [best] = await classifier.rank(phrase.text);
      const counts = best !== undefined && best.score >= threshold;
      results.push({ ...phrase, recognised: counts ? best.intent : NONE, score: best?.score ?? 0 });
    }
  }
  return results;
}

/** Few phrases are left out one by one; many in parts, because every part is a training. */
function partsFor(phrases: number): number {
  if (phrases <= 60) return phrases;
  return phrases <= 1_000 ? 10 : 4;
}

function tableOf(
  results: readonly Result[],
  { language, names }: { readonly language: string; readonly names: readonly string[] },
): ConfusionTable {
  const columns = [...names, NONE];
  const counts = names.map((expected) => {
    const ofExpected = results.filter(({ intent }) => intent === expected);
    return columns.map((column) => ofExpected.filter(({ recognised }) => recognised === column).length);
  });
  const known = results.filter(({ intent }) => intent !== NONE);
  const mistaken = results.filter(({ intent, recognised }) => recognised !== NONE && recognised !== intent);
  return {
    language,
    phrases: known.length,
    right: known.filter(({ intent, recognised }) => recognised === intent).length,
    none: known.filter(({ recognised }) => recognised === NONE).length,
    intents: names,
    counts,
    mistakes: mistaken.sort((a, b) => b.score - a.score).slice(0, MAXIMUM_MISTAKES),
  };
}
