import { expect, test } from 'vitest';
import { SCHEMAS } from '../models.ts';
import { parseWith } from '../parse.ts';

const bot = { id: 'b', name: 'B', steps: [{ kind: 'route', id: 'r' }], fallback: { skillId: 'f' } };

function pathsOf(document: unknown): readonly string[] {
  const parsed = parseWith(SCHEMAS.bot, document);
  return parsed.ok ? [] : parsed.errors.map(({ path }) => path);
}

test('a bot needs steps and a fallback', () => {
  expect(pathsOf(bot)).toEqual([]);
  expect(pathsOf({ ...bot, steps: [], fallback: {} }).toSorted()).toEqual(['fallback.skillId', 'steps']);
});

test('what is misspelt is told, wherever it stands', () => {
  const steps = [
    { kind: 'ask', id: 'a', mesage: '?', message: '?' },
    { kind: 'rout', id: 'r' },
  ];
  expect(pathsOf({ ...bot, steps, fallBack: {} }).toSorted()).toEqual([
    'fallBack',
    'steps[0].mesage',
    'steps[1].kind',
  ]);
});

test.each([
  ['an id that no path can have', { id: '..' }],
  ['a reserved namespace', { namespace: 'custom' }],
  ['a language that is none', { languages: ['english'] }],
  ['no language', { languages: [] }],
  ['a text in no language', { greeting: { '': 'Hi' } }],
  ['a text that is too long', { greeting: 'x'.repeat(2_001) }],
  ['a limit beyond what there is', { limits: { stepsPerTurn: 501 } }],
  ['an environment variable that is an object', { environment: { a: {} } }],
  ['a property of an object', { steps: [{ kind: 'ask', id: 'a', message: '?', property: '__proto__' }] }],
  [
    'a country code with a plus',
    {
      steps: [
        { kind: 'ask', id: 'a', message: '?', variable: 'x', answer: { kind: 'phone', countryCode: '+49' } },
      ],
    },
  ],
  ['a confidence above one', { steps: [{ kind: 'intent', id: 'i', threshold: 1.1 }] }],
  ['a script that may take a minute', { steps: [{ kind: 'script', id: 's', code: 'x', timeoutMs: 60_000 }] }],
])('%s is refused', (_, wrong) => {
  expect(pathsOf({ ...bot, ...wrong })).toHaveLength(1);
});

const intent = (name: string, ...en: readonly string[]) => ({ name, phrases: { en } });

function mistakesOf(document: unknown): readonly string[] {
  const parsed = parseWith(SCHEMAS.intents, document);
  return parsed.ok ? [] : parsed.errors.map(({ message, path }) => `${path}: ${message}`);
}

test('intents are called differently', () => {
  expect(mistakesOf({ intents: [intent('a', 'x'), intent('b'), intent('a', 'y')] })).toEqual([
    'intents[2].name: another intent is called a',
  ]);
});

test('phrases are bounded, of one intent and of all', () => {
  const phrases = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of} ${at}`);
  expect(mistakesOf({ intents: [intent('a', ...phrases(201, 'a'))] })).toHaveLength(1);
  const many = Array.from({ length: 26 }, (_, at) => intent(`i${at}`, ...phrases(200, `i${at}`)));
  expect(mistakesOf({ intents: many })).toEqual(['intents: has 5200 phrases; at most 5000 are allowed']);
});

test.each([
  [{ kind: 'openai', url: 'ftp://example.com', model: 'm' }],
  [{ kind: 'openai', url: 'https://example.com/v1' }],
  [{ kind: 'dialogflow-es', projectId: 'p/../q', secret: 's' }],
  [{ kind: 'dialogflow-cx', projectId: 'p', location: 'evil.example.com/', agentId: 'a', secret: 's' }],
  [{ kind: 'dialogflow-es', projectId: 'p' }],
])('the recogniser %j is refused', (recogniser) => {
  expect(mistakesOf({ intents: [], recogniser })).toHaveLength(1);
});
