import type { ReadAnswer } from './answer.ts';

/** E.164 has at most 15 digits; shorter than 5 is a room, not a number. */
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;

/** Digits as people group them, beginning with a plus or a bracket. Matches in linear time: the parts of a match cannot be divided otherwise. */
const NUMBER = /[+(]?\d[\d\s().\-/]*/g;

/**
 * The one phone number in the text, without what people put between its digits: `+1 (555) 555-01` is `+155555501`. `00` in front is a plus;
 * a single `0` is the country of the bot, where it names one.
 */
export const readPhone: ReadAnswer<'phone'> = ({ countryCode }, text) => {
  const numbers = [...text.matchAll(NUMBER)]
    .map(([found]) => normalise(found, countryCode))
    .filter(isLongEnough);
  const [number, ...others] = numbers;
  if (number === undefined) return { accepted: false, why: 'has no phone number' };
  if (others.length > 0) return { accepted: false, why: 'has more than one phone number' };
  return { accepted: true, value: number };
};

function normalise(found: string, countryCode: string | undefined): string {
  // `+49 (0)30 …`: the zero is only for those who leave out the country.
  const digits = found.replace(found.startsWith('+') ? '(0)' : '', '').replace(/[^\d+]/g, '');
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return countryCode !== undefined && digits.startsWith('0') ? `+${countryCode}${digits.slice(1)}` : digits;
}

function isLongEnough(number: string): boolean {
  const digits = number.replace('+', '').length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
