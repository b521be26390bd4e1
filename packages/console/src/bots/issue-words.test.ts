import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { de } from '../i18n/de/de.ts';
import { en } from '../i18n/en/en.ts';
import type { ToldIssue } from '../issues/issue-words.ts';
import { botIssueSentence, toldIssues, valueAt } from './issue-words.ts';

let german: TFunction;
let english: TFunction;

beforeAll(async () => {
  const resources = { de: { translation: de }, en: { translation: en } };
  const translation = i18next.createInstance();
  await translation.init({ interpolation: { escapeValue: false }, resources });
  german = translation.getFixedT('de');
  english = translation.getFixedT('en');
});

const issue = (code: string, path: string, message: string): ToldIssue => ({
  code,
  path,
  message,
  severity: 'error',
});
const DOCUMENT = { steps: [{ id: '', goto: { 'lost luggage': 'tag' } }] };

describe('a mistake of a bot', () => {
  it('is told in the language of the reader, with the name it is about', () => {
    const unknown = issue('UNKNOWN_STEP', 'steps[0].next', 'There is no step nowhere');
    expect(botIssueSentence(unknown, german)).toBe('Es gibt keinen Schritt „nowhere“');
    const language = issue('MISSING_LANGUAGE', 'greeting', 'There is no text in de');
    expect(botIssueSentence(language, english)).toBe('There is no text in German');
  });

  it('says that something is missing where nothing stands, and what is wrong where something does', () => {
    const missing = issue('BAD_SHAPE', 'steps[0].id', 'must not be empty');
    const [told = missing] = toldIssues([missing], DOCUMENT);
    expect(botIssueSentence(told, english)).toBe('Something is missing here');
    const wrong = issue('BAD_SHAPE', 'steps[0].goto', 'must be text');
    expect(botIssueSentence(wrong, english)).toBe('This cannot be so: must be text');
  });

  it('in the conditions of a branch has the words it has in a policy', () => {
    const found = issue(
      'UNKNOWN_ATTRIBUTE',
      'steps[0].cases[0].conditions[0].property',
      '`a.b` is not known',
    );
    expect(botIssueSentence(found, german)).toBe('`a.b` ist nicht bekannt');
  });
});

it('a path leads to a value, also through names in quotes', () => {
  expect(valueAt(DOCUMENT, 'steps[0].goto["lost luggage"]')).toBe('tag');
  expect(valueAt(DOCUMENT, 'steps[1].id')).toBeUndefined();
});
