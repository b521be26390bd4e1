import { EXAMPLE_INTENTS } from '@conversation-orchestrator/bot/authoring';
import { describe, expect, it } from 'vitest';
import { documentOf, draftOf, faultOf, hasFault, languagesOf, readPhrases } from './intents-draft.ts';

describe('intents that are edited', () => {
  it('are the same again when nothing is changed', () => {
    expect(documentOf(draftOf(EXAMPLE_INTENTS))).toEqual(EXAMPLE_INTENTS);
  });

  it('take pasted lines as phrases, without empty ones and repetitions', () => {
    expect(readPhrases('  book a flight \n\nBook a flight\nfly me\r\n')).toEqual({
      phrases: ['book a flight', 'fly me'],
      repeated: 1,
    });
  });

  it('keep the order in which phrases come first', () => {
    expect(readPhrases('a\nb\nA\nb\nc').phrases).toEqual(['a', 'b', 'c']);
  });

  it('leave out languages without phrases, and name those that are there', () => {
    const draft = draftOf({ intents: [{ name: 'a', phrases: { en: ['x'], de: [] } }] });
    expect(languagesOf(draft)).toEqual(['en', 'de']);
    expect(documentOf(draft).intents[0]?.phrases).toEqual({ en: ['x'] });
    expect(languagesOf(draftOf({ intents: [] }))).toEqual(['en']);
  });

  it('cannot be kept without a name, or under one that another has', () => {
    const draft = draftOf({ intents: [{ name: 'a', phrases: {} }] });
    const [first] = draft.intents;
    if (first === undefined) throw new Error('There is no intent');
    const named = (name: string) => ({ key: name, item: { ...first.item, name } });
    expect(faultOf({ ...draft, intents: [named(' ')] }, ' ')).toBe('nameMissing');
    expect(faultOf({ ...draft, intents: [first, named('a ')] }, 'a ')).toBe('nameTaken');
    expect(hasFault(draft)).toBe(false);
  });

  it('cannot be kept with a phrase that is too long, or with too many', () => {
    const long = draftOf({ intents: [{ name: 'a', phrases: { en: ['x'.repeat(501)] } }] });
    expect(hasFault(long)).toBe(true);
    const many = Array.from({ length: 201 }, (_, at) => `phrase ${at}`);
    expect(hasFault(draftOf({ intents: [{ name: 'a', phrases: { en: many } }] }))).toBe(true);
  });
});
