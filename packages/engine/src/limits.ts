/** Longest text of an expression, in UTF-16 code units. */
export const MAXIMUM_EXPRESSION_LENGTH = 100_000;
/** Deepest nesting of an expression. Chains of `and` or `or` are one level. */
export const MAXIMUM_EXPRESSION_DEPTH = 200;
/** Most operands of one `and`/`or` chain. */
export const MAXIMUM_CHAIN_LENGTH = 1_000;
/** Most issues reported for one text. */
export const MAXIMUM_ISSUES = 100;
/** Longest regular expression, in UTF-16 code units. */
export const MAXIMUM_PATTERN_LENGTH = 1_000;
/** Most conditions of one policy (SPEC 9). */
export const MAXIMUM_CONDITIONS = 100;
/** Most elements of a list in a condition. */
export const MAXIMUM_LIST_VALUES = 10_000;
/** Deepest nesting of a value. Deeper ones are never equal to anything, and cannot be spelt out. */
export const MAXIMUM_VALUE_DEPTH = 200;
