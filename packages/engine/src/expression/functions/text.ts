import { RE2JS } from 're2js';
import { MAXIMUM_PATTERN_LENGTH } from '../../limits.ts';
import { show } from '../../show.ts';
import { sameValue, type Value } from '../../value.ts';
import { ANY, type FunctionDefinition, type Mistake, type Parameter } from './definition.ts';

const TEXT: Parameter = { name: 'text', types: ['string'] };

/** A function of one text; of an absent text it is absent. */
function ofText(apply: (text: string) => Value, summary: string, example: string): FunctionDefinition {
  return {
    parameters: [TEXT],
    returns: 'string',
    ofAbsent: null,
    summary,
    example,
    call: ([text]) => ({ value: apply(text as string) }),
  };
}

/** A test of a text against another; of an absent text it is false. */
function textTest(
  name: string,
  test: (text: string, other: string) => boolean,
  summary: string,
  example: string,
): FunctionDefinition {
  return {
    parameters: [TEXT, { name, types: ['string'] }],
    returns: 'boolean',
    ofAbsent: false,
    summary,
    example,
    call: ([text, other]) => ({ value: test(text as string, other as string) }),
    test: (text, other) => {
      if (typeof other !== 'string') return undefined;
      if (text === null) return false;
      return typeof text === 'string' ? test(text, other) : undefined;
    },
  };
}

const MAXIMUM_PATTERNS = 500;
const patterns = new Map<string, RE2JS | Mistake>();

/** RE2 takes time linear in the text, whatever the pattern: https://github.com/google/re2/wiki/Syntax */
function patternOf(source: string): RE2JS | Mistake {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  if (patterns.size >= MAXIMUM_PATTERNS) patterns.clear();
  const pattern = compilePattern(source);
  patterns.set(source, pattern);
  return pattern;
}

function compilePattern(source: string): RE2JS | Mistake {
  if (source.length > MAXIMUM_PATTERN_LENGTH) {
    return { code: 'BAD_PATTERN', message: `a pattern may be ${MAXIMUM_PATTERN_LENGTH} characters long` };
  }
  try {
    return RE2JS.compile(source);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { code: 'BAD_PATTERN', message: `${show(source)} is not a pattern: ${why}` };
  }
}

function checkPattern(value: Value): Mistake | undefined {
  const pattern = patternOf(value as string);
  return pattern instanceof RE2JS ? undefined : pattern;
}

/** Tells whether a text or a list contains a value; the rule behind the `CONTAINS` operator too. */
export function contains(whole: Value, part: Value): boolean | string {
  if (Array.isArray(whole)) return whole.some((element: Value) => sameValue(element, part));
  if (typeof whole === 'string' && typeof part === 'string') return whole.includes(part);
  if (typeof whole === 'string' && part === null) return false;
  return `${show(whole)} cannot contain ${show(part)}: a text contains a text, a list contains anything`;
}

/** Functions of texts. Letter case is Unicode's, without a locale. */
export const TEXT_FUNCTIONS = {
  lower: ofText(
    (text) => text.toLowerCase(),
    'The text in lower case.',
    "lower(orchestrator.intent) == 'refund'",
  ),
  upper: ofText(
    (text) => text.toUpperCase(),
    'The text in upper case.',
    "upper(orchestrator.country) in ['DE', 'AT']",
  ),
  trim: ofText(
    (text) => text.trim(),
    'The text without white space at its ends.',
    "trim(orchestrator.name) != ''",
  ),
  length: {
    parameters: [{ name: 'textOrList', types: ['string', 'list'] }],
    returns: 'number',
    ofAbsent: null,
    summary: 'The number of characters of a text, or of elements of a list.',
    example: 'length(orchestrator.cart) > 3',
    call: ([value]) => ({ value: (value as string | readonly Value[]).length }),
  },
  startsWith: textTest(
    'start',
    (text, start) => text.startsWith(start),
    'Whether the text begins so.',
    "startsWith(orchestrator.phoneNumber, '+49')",
  ),
  endsWith: textTest(
    'end',
    (text, end) => text.endsWith(end),
    'Whether the text ends so.',
    "endsWith(orchestrator.email, '@example.com')",
  ),
  contains: {
    parameters: [
      { name: 'textOrList', types: ['string', 'list'] },
      { name: 'part', types: ANY, nullable: true },
    ],
    returns: 'boolean',
    ofAbsent: false,
    summary: 'Whether the text contains a text, or the list an element.',
    example: "contains(orchestrator.message, 'cancel')",
    call: ([whole = null, part = null]) => {
      const found = contains(whole, part);
      return typeof found === 'string' ? { invalid: found } : { value: found };
    },
    test: (whole, part) => {
      if (whole === null) return false;
      const found = contains(whole, part);
      return typeof found === 'boolean' ? found : undefined;
    },
  },
  matches: {
    parameters: [TEXT, { name: 'pattern', types: ['string'], check: checkPattern }],
    returns: 'boolean',
    ofAbsent: false,
    summary: 'Whether some part of the text matches a regular expression (RE2); `^…$` for all of it.',
    example: "matches(orchestrator.orderId, '^[A-Z]{2}[0-9]{6}$')",
    call: ([text, source]) => {
      const pattern = patternOf(source as string);
      return { value: pattern instanceof RE2JS && pattern.test(text as string) };
    },
  },
} as const satisfies Record<string, FunctionDefinition>;
