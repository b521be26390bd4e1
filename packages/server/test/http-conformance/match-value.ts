import { isDeepStrictEqual } from 'node:util';

/** How much of a value is expected: just this, or at least this. */
export type Extent = 'exact' | 'partial';

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Texts that stand for values that cannot be known. */
const STAND_INS: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<anything>': (value) => value !== undefined,
  '<absent>': (value) => value === undefined,
  '<text>': (value) => typeof value === 'string' && value !== '',
  '<number>': (value) => typeof value === 'number' && value >= 0,
  '<time>': (value) => typeof value === 'string' && ISO_TIME.test(value),
  '<uuid>': (value) => typeof value === 'string' && UUID.test(value),
};

/** Says, each with its path, where a value is not the expected one; nothing, where it is. */
export function findMismatches(
  expected: unknown,
  actual: unknown,
  extent: Extent,
  path = 'body',
): readonly string[] {
  if (typeof expected === 'string')
    return matchesText(expected, actual) ? [] : [differ(path, expected, actual)];
  if (Array.isArray(expected)) return ofList(expected, actual, extent, path);
  if (!isObject(expected)) return isDeepStrictEqual(expected, actual) ? [] : [differ(path, expected, actual)];
  if ('<length>' in expected) return ofLength(expected['<length>'], actual, path);
  if ('<has>' in expected) return ofElements(expected['<has>'], actual, path);
  return isObject(actual) ? ofObject(expected, actual, extent, path) : [differ(path, expected, actual)];
}

function matchesText(expected: string, actual: unknown): boolean {
  const isStandFor = STAND_INS[expected];
  if (isStandFor) return isStandFor(actual);
  const pattern = /^<like (.*)>$/s.exec(expected)?.[1];
  return pattern === undefined
    ? expected === actual
    : typeof actual === 'string' && new RegExp(pattern).test(actual);
}

function ofList(expected: readonly unknown[], actual: unknown, extent: Extent, path: string) {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [differ(path, expected, actual)];
  return expected.flatMap((element, at) => findMismatches(element, actual[at], extent, `${path}[${at}]`));
}

/** A list that has certain elements, wherever. */
function ofElements(expected: unknown, actual: unknown, path: string): readonly string[] {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return [differ(path, expected, actual)];
  return expected
    .filter((element) => !actual.some((one) => findMismatches(element, one, 'partial').length === 0))
    .map((element) => differ(path, { '<has>': element }, actual));
}

function ofLength(expected: unknown, actual: unknown, path: string): readonly string[] {
  const length = Array.isArray(actual) ? actual.length : undefined;
  return length === expected ? [] : [differ(`${path}.length`, expected, length)];
}

function ofObject(
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  extent: Extent,
  path: string,
): readonly string[] {
  const unexpected = Object.keys(actual).filter((name) => extent === 'exact' && !(name in expected));
  return [
    ...Object.entries(expected).flatMap(([name, value]) =>
      findMismatches(value, actual[name], extent, `${path}.${name}`),
    ),
    ...unexpected.map((name) => `${path}.${name} is not expected`),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function differ(path: string, expected: unknown, actual: unknown): string {
  return `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}
