/** One condition of a generated policy, in no engine's notation: every contender translates it into its own. */
export type Condition =
  | { readonly kind: 'equal'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'not-equal'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'one-of'; readonly attribute: string; readonly values: readonly string[] }
  /** `from` included, `to` excluded; at least one of them. */
  | { readonly kind: 'range'; readonly attribute: string; readonly from?: number; readonly to?: number }
  | { readonly kind: 'text-contains'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'list-contains'; readonly attribute: string; readonly value: string };

/** A generated policy: all its conditions must hold, each on another attribute. Its place in the list is its name. */
export type Policy = { readonly conditions: readonly Condition[] };

/** What a generated context holds: every attribute, by full name. */
export type Context = Readonly<Record<string, AttributeValue>>;

/** What a generated attribute can be. */
export type AttributeValue = string | number | readonly string[];
