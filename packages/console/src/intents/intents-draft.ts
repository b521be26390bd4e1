import type { IntentsDocument } from '@conversation-orchestrator/api';
import { type Keyed, keyed } from '../editor/draft.ts';

/** Characters of one phrase, and phrases of one intent in one language. */
export const MOST_PHRASE_CHARACTERS = 500;
export const MOST_PHRASES = 200;

/** Who recognises intents. */
export type Recogniser = NonNullable<IntentsDocument['recogniser']>;

/** An intent while it is written: phrases are lines of a text, by language. */
export type IntentDraft = {
  readonly name: string;
  readonly description: string;
  readonly phrases: Readonly<Record<string, string>>;
};

/** The intents of an account while they are written. */
export type IntentsDraft = {
  readonly intents: readonly Keyed<IntentDraft>[];
  readonly recogniser: Recogniser;
};

/** The draft the intents of an account are edited as. */
export function draftOf({ intents, recogniser = { kind: 'embedded' } }: IntentsDocument): IntentsDraft {
  return {
    recogniser,
    intents: intents.map(({ name, description = '', phrases }) =>
      keyed({
        name,
        description,
        phrases: Object.fromEntries(
          Object.entries(phrases).map(([language, lines]) => [language, lines.join('\n')]),
        ),
      }),
    ),
  };
}

/** The intents a draft stands for. */
export function documentOf({ intents, recogniser }: IntentsDraft): IntentsDocument {
  return {
    intents: intents.map(({ item: { description, name, phrases } }) => ({
      name: name.trim(),
      ...(description.trim() !== '' && { description: description.trim() }),
      phrases: Object.fromEntries(
        Object.entries(phrases)
          .map(([language, text]) => [language, readPhrases(text).phrases] as const)
          .filter(([, lines]) => lines.length > 0),
      ),
    })),
    ...(recogniser.kind !== 'embedded' && { recogniser }),
  };
}

/** What is read from a text of phrases, one a line: repetitions are left out, empty lines too. */
export function readPhrases(text: string): {
  readonly phrases: readonly string[];
  readonly repeated: number;
} {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const seen = new Map<string, string>();
  for (const line of lines) {
    const key = line.toLowerCase();
    if (!seen.has(key)) seen.set(key, line);
  }
  const phrases = [...seen.values()];
  return { phrases, repeated: lines.length - phrases.length };
}

/** What keeps an intent from being kept; undefined where nothing does. */
export function faultOf(
  draft: IntentsDraft,
  key: string,
): 'nameMissing' | 'nameTaken' | 'phrases' | undefined {
  const intent = draft.intents.find((one) => one.key === key)?.item;
  if (intent === undefined) return undefined;
  const name = intent.name.trim();
  if (name === '') return 'nameMissing';
  if (draft.intents.some((one) => one.key !== key && one.item.name.trim() === name)) return 'nameTaken';
  const wrong = Object.values(intent.phrases).some((text) => {
    const { phrases } = readPhrases(text);
    return phrases.length > MOST_PHRASES || phrases.some((phrase) => phrase.length > MOST_PHRASE_CHARACTERS);
  });
  return wrong ? 'phrases' : undefined;
}

/** Whether something keeps the intents from being kept. */
export function hasFault(draft: IntentsDraft): boolean {
  return draft.intents.some(({ key }) => faultOf(draft, key) !== undefined);
}

/** Whether two drafts would be saved as the same intents. */
export function sameIntents(one: IntentsDraft, other: IntentsDraft): boolean {
  return JSON.stringify(documentOf(one)) === JSON.stringify(documentOf(other));
}

/** The languages in which there are phrases, or room for them; English where there are none. */
export function languagesOf({ intents }: IntentsDraft): readonly string[] {
  const languages = new Set(intents.flatMap(({ item }) => Object.keys(item.phrases)));
  return languages.size === 0 ? ['en'] : [...languages];
}
