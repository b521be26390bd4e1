/** The kinds an attribute can be declared as. */
export type AttributeType = 'boolean' | 'number' | 'string' | 'list' | 'object' | 'any';

/** What is known of the attributes policies may name, to check against. */
export type Catalogue = {
  /** Known attributes and their types, by full name. */
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** Namespaces in which any name is allowed without a warning. */
  readonly openNamespaces?: Pick<ReadonlySet<string>, 'has'>;
  /** Names of the calendars `inCalendar` may name; left out, any. */
  readonly calendars?: ReadonlySet<string>;
};
