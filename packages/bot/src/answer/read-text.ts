import type { ReadAnswer } from './answer.ts';

/** Characters kept of an answer. */
const MAXIMUM_CHARACTERS = 2_000;

/** Any text that is not empty, of the length wanted. */
export const readText: ReadAnswer<'text'> = (
  { minimumLength = 1, maximumLength = MAXIMUM_CHARACTERS },
  text,
) => {
  if (text.length < minimumLength)
    return { accepted: false, why: `is shorter than ${minimumLength} characters` };
  if (text.length > maximumLength)
    return { accepted: false, why: `is longer than ${maximumLength} characters` };
  return { accepted: true, value: text };
};
