/** The same texts in another language: the same keys, any wording. */
export type TranslationOf<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : TranslationOf<T[Key]>;
};
