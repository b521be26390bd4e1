import { describe, expect, it } from 'vitest';
import { de } from './de/de.ts';
import { en } from './en/en.ts';

/** Every text by its full key. */
function textsOf(tree: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const full = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[full, value] as const] : [...textsOf(value as object, full)];
    }),
  );
}

const placeholders = (text: string | undefined): readonly string[] =>
  (text?.match(/\{\{\w+/g) ?? []).toSorted();

describe('German', () => {
  const english = textsOf(en);
  const german = textsOf(de);

  it('has the keys that English has, no more and no fewer', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has no empty text', () => {
    expect([...german].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills in the same values', () => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(german.get(key)).join(),
    );
    expect(different).toEqual([]);
  });
});
