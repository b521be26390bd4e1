import { afterEach, expect, test, vi } from 'vitest';
import type { Intents } from '../bot.ts';
import { EXAMPLE_INTENTS } from '../documents/example-intents.ts';
import { USUAL_THRESHOLD } from '../step/intent.ts';
import { crossValidate } from './cross-validate.ts';
import { embeddedRecogniser, trainIntents } from './embedded-recogniser.ts';
import { IntentClassifier } from './intent-classifier.ts';
import { phrasesIn } from './phrases-of.ts';

afterEach(() => vi.restoreAllMocks());

const model = await trainIntents(EXAMPLE_INTENTS);

async function bestOf(text: string, language: string): Promise<string | undefined> {
  const { ranking } = await embeddedRecogniser(model).recognise(text, { language });
  const [best] = ranking;
  return best !== undefined && best.score >= USUAL_THRESHOLD ? best.intent : undefined;
}

test.each([
  ['en', 'Could you book a flight to Berlin for me?', 'book_flight'],
  ['en', 'i need to cancel the reservation I made', 'cancel_booking'],
  ['en-GB', 'my suitcase is gone', 'lost_luggage'],
  ['en', 'I would like to make a complaint', 'complaint'],
  ['de', 'Ich möchte zwei Flüge buchen', 'book_flight'],
  ['de-AT', 'Bitte meine Buchung stornieren', 'cancel_booking'],
  ['de', 'Mein Koffer fehlt', 'lost_luggage'],
  ['de', 'Ich will mich beschweren!', 'complaint'],
])('recognises in %s: %s', async (language, text, intent) => {
  expect(await bestOf(text, language)).toBe(intent);
});

test.each([
  ['en', 'what is the weather like'],
  ['en', 'tell me a joke'],
  ['en', 'Hello'],
  ['en', 'asdf qwer'],
  ['en', ''],
  ['en', '!!! ???'],
  ['de', 'Wie wird das Wetter?'],
  ['de', 'Erzähl mir einen Witz'],
  ['en', 'constructor __proto__ toString'],
])('recognises none of these in %s: %s', async (language, text) => {
  expect(await bestOf(text, language)).toBeUndefined();
});

test('a text in a language without phrases is looked at in the first one that has', async () => {
  expect(await bestOf('Mein Koffer fehlt', 'nl')).toBe('lost_luggage');
});

test('training is deterministic, its result plain JSON that recognises the same when it is loaded again', async () => {
  const again = await trainIntents(EXAMPLE_INTENTS);
  expect(again).toEqual(model);
  const loaded = embeddedRecogniser(JSON.parse(JSON.stringify(model)));
  const trained = await IntentClassifier.train(phrasesIn(EXAMPLE_INTENTS, 'en'), 'en');
  for (const text of ['I lost my ticket and my bag', 'buy a new phone', 'My bag is blue']) {
    const ranking = await trained.rank(text);
    expect((await loaded.recognise(text, { language: 'en' })).ranking).toEqual(ranking);
  }
});

test('it writes nothing to the console', async () => {
  const written = vi.spyOn(console, 'log').mockImplementation(() => {});
  await trainIntents(EXAMPLE_INTENTS);
  expect(written).not.toHaveBeenCalled();
});

test('intents may have any name, and words any spelling', async () => {
  const intents: Intents = {
    intents: [
      { name: '__proto__', phrases: { en: ['constructor toString', 'hasOwnProperty'] } },
      { name: 'None', phrases: { en: ['valueOf __proto__'] } },
    ],
  };
  const recogniser = embeddedRecogniser(await trainIntents(intents));
  const first = async (text: string) =>
    (await recogniser.recognise(text, { language: 'en' })).ranking[0]?.intent;
  expect(await first('constructor')).toBe('__proto__');
  expect(await first('__proto__')).toBe('None');
});

test('phrases of the intent none are learned as none of these', async () => {
  const phrases = (...en: readonly string[]) => ({ en });
  const intents: Intents = {
    intents: [
      { name: 'refund', phrases: phrases('money back', 'refund my money') },
      { name: 'none', phrases: phrases('borrow money', 'lend me money', 'money laundering') },
    ],
  };
  const { ranking } = await embeddedRecogniser(await trainIntents(intents)).recognise('lend money', {
    language: 'en',
  });
  expect(ranking).toEqual([]);
});

test('without phrases nothing is recognised', async () => {
  for (const intents of [[], [{ name: 'a', phrases: {} }], [{ name: 'a', phrases: { en: ['the', ''] } }]]) {
    const recogniser = embeddedRecogniser(await trainIntents({ intents }));
    expect(await recogniser.recognise('anything', { language: 'en' })).toEqual({
      ranking: [],
      by: 'embedded',
    });
  }
});

test('a language without grammar is cut into words all the same', async () => {
  const intents: Intents = {
    intents: [
      { name: 'refund', phrases: { ja: ['返金してください', 'お金を返してほしい'] } },
      { name: 'luggage', phrases: { ja: ['荷物が届きません', '荷物を探しています'] } },
    ],
  };
  const recogniser = embeddedRecogniser(await trainIntents(intents));
  expect((await recogniser.recognise('荷物が届いていません', { language: 'ja' })).ranking[0]?.intent).toBe(
    'luggage',
  );
});

test('the confusion table counts every phrase once, by a classifier that has not learned it', async () => {
  const tables = await crossValidate(EXAMPLE_INTENTS, USUAL_THRESHOLD);
  expect(tables.map(({ language }) => language)).toEqual(['de', 'en']);
  for (const { counts, intents, mistakes, none, phrases, right } of tables) {
    expect(counts.flat().reduce((sum, count) => sum + count)).toBe(phrases);
    expect(counts.every((row) => row.length === intents.length + 1)).toBe(true);
    expect(right + none + mistakes.length).toBe(phrases);
    // The phrases that are ready share their words, as phrases should: most are recognised unseen. Many a one has a word of its own.
    expect(right / phrases).toBeGreaterThan(0.8);
    expect(mistakes).toEqual([]);
  }
});

test('the confusion table says which phrases were taken for what', async () => {
  const intents: Intents = {
    intents: [
      { name: 'fruit', phrases: { en: ['apple pie', 'apple cake', 'apple tart', 'beer garden'] } },
      {
        name: 'drink',
        phrases: { en: ['beer bottle', 'beer glass', 'beer mug', 'wine glass', 'wine bottle'] },
      },
    ],
  };
  const [table] = await crossValidate(intents, USUAL_THRESHOLD);
  expect(table).toMatchObject({
    phrases: 9,
    right: 7,
    none: 1,
    intents: ['fruit', 'drink'],
    counts: [
      [3, 1, 0],
      [0, 4, 1],
    ],
    mistakes: [{ text: 'beer garden', intent: 'fruit', recognised: 'drink' }],
  });
});
