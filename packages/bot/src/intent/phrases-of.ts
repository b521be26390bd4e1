import type { Intents } from '../bot.ts';

/** An example phrase, and the intent it is an example of. */
export type Phrase = { readonly text: string; readonly intent: string };

/** Phrases of an intent of this name speak for none of the others; it is never recognised itself. */
export const NONE = 'none';

/** The languages that have phrases, sorted. */
export function languagesWithPhrases({ intents }: Intents): readonly string[] {
  const languages = intents.flatMap(({ phrases }) =>
    Object.entries(phrases).flatMap(([language, texts]) => (texts.length > 0 ? [language] : [])),
  );
  return [...new Set(languages)].sort();
}

/** The phrases in a language, in the order of the document, each text once for an intent. */
export function phrasesIn({ intents }: Intents, language: string): readonly Phrase[] {
  return intents.flatMap(({ name, phrases }) => {
    const texts = Object.hasOwn(phrases, language) ? (phrases[language] ?? []) : [];
    return [...new Set(texts)].map((text) => ({ text, intent: name }));
  });
}
