import type { Answer, ReadAnswer } from './answer.ts';

/** Longer ones are not what people mean by a number, and lose digits. */
const MOST_CHARACTERS = 24;

/** A number as people write it; which mark is decimal and which groups thousands is told by the language. */
export const readNumber: ReadAnswer<'number'> = ({ maximum, minimum, whole }, text, { language }) => {
  const number = text.length > MOST_CHARACTERS ? undefined : parse(text, language);
  if (number === undefined) return refused('is not a number');
  if (whole === true && !Number.isInteger(number)) return refused('is not a whole number');
  if (minimum !== undefined && number < minimum) return refused(`is less than ${minimum}`);
  if (maximum !== undefined && number > maximum) return refused(`is more than ${maximum}`);
  return { accepted: true, value: number };
};

/** An optional sign, digits, plain or in groups of three, and an optional fraction, in the marks of English. */
const NUMBER = /^[+-]?(\d+|\d{1,3}([, ’']\d{3})+)(\.\d+)?$/;

function parse(text: string, language: string): number | undefined {
  const english =
    decimalMark(language) === ',' ? text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : text;
  return NUMBER.test(english) ? Number(english.replace(/[, ’']/g, '')) : undefined;
}

function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function refused(why: string): Answer {
  return { accepted: false, why };
}
