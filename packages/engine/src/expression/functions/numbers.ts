import { show } from '../../show.ts';
import type { Value } from '../../value.ts';
import type { FunctionDefinition, Outcome } from './definition.ts';

const NUMBER = { name: 'number', types: ['number'] } as const;

function ofNumber(apply: (number: number) => number, summary: string, example: string): FunctionDefinition {
  return {
    parameters: [NUMBER],
    returns: 'number',
    ofAbsent: null,
    summary,
    example,
    call: ([number]) => ({ value: apply(number as number) + 0 }),
  };
}

function extreme(
  pick: (...numbers: number[]) => number,
  summary: string,
  example: string,
): FunctionDefinition {
  return {
    parameters: [{ name: 'numbers', types: ['number', 'list'], repeated: true }],
    returns: 'number',
    ofAbsent: null,
    summary,
    example,
    call: (given) => pickFrom(given.length === 1 && Array.isArray(given[0]) ? given[0] : given, pick),
  };
}

function pickFrom(numbers: readonly Value[], pick: (a: number, b: number) => number): Outcome {
  const wrong = numbers.find((number) => typeof number !== 'number');
  if (wrong !== undefined) return { invalid: `${show(wrong)} is not a number` };
  if (numbers.length === 0) return { value: null };
  return { value: (numbers as readonly number[]).reduce((a, b) => pick(a, b)) };
}

/** Rounds half away from zero, as people do, to a number of decimal places. */
function round(number: number, places: number): number {
  const rounded = shiftPoint(Math.round(shiftPoint(Math.abs(number), places)), -places);
  return Number.isFinite(rounded) ? Math.sign(number) * rounded + 0 : number;
}

/** Moves the decimal point in the digits as written, so that 1.005 is not 1.00499… */
function shiftPoint(number: number, places: number): number {
  const [digits, exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Functions of numbers. Of an absent number they are absent. */
export const NUMBER_FUNCTIONS = {
  round: {
    parameters: [
      NUMBER,
      {
        name: 'places',
        types: ['number'],
        optional: true,
        check: (places) =>
          Number.isInteger(places) && (places as number) >= 0 && (places as number) <= 15
            ? undefined
            : { code: 'BAD_VALUE', message: `${show(places)} is not a number of decimal places (0 to 15)` },
      },
    ],
    returns: 'number',
    ofAbsent: null,
    summary: 'The nearest whole number, halves away from zero; or the nearest with so many decimal places.',
    example: 'round(sde.visitorinfo.customerinfo.balance / 100, 1)',
    call: ([number, places = 0]) => ({ value: round(number as number, places as number) }),
  },
  floor: ofNumber(
    Math.floor,
    'The whole number at or below.',
    'floor(conversation.minutesSinceStartConversation / 60)',
  ),
  ceil: ofNumber(Math.ceil, 'The whole number at or above.', 'ceil(orchestrator.weight)'),
  abs: ofNumber(Math.abs, 'The number without its sign.', 'abs(orchestrator.balance) > 100'),
  min: extreme(
    Math.min,
    'The smallest of several numbers, or of a list.',
    'min(orchestrator.a, orchestrator.b)',
  ),
  max: extreme(Math.max, 'The largest of several numbers, or of a list.', 'max(orchestrator.scores) >= 0.8'),
} as const satisfies Record<string, FunctionDefinition>;
