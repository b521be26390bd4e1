/** The language of a list that is nearest to the wanted one: the same, else one of the same base language, else the first. */
export function chooseLanguage(
  languages: readonly [string, ...string[]],
  wanted: string | undefined,
): string {
  if (wanted === undefined) return languages[0];
  const tag = wanted.toLowerCase();
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => baseOf(language) === baseOf(tag)) ??
    languages[0]
  );
}

/** The language of a tag, without script, region or variant. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}
