import type { AnswerRule } from '../bot.ts';
import type { Answer, AnswerHint, ReadAnswer } from './answer.ts';
import { readChoice } from './read-choice.ts';
import { readEmail } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { readPattern } from './read-pattern.ts';
import { readPhone } from './read-phone.ts';
import { readText } from './read-text.ts';

const READERS: { readonly [Kind in AnswerRule['kind']]: ReadAnswer<Kind> } = {
  text: readText,
  phone: readPhone,
  email: readEmail,
  number: readNumber,
  pattern: readPattern,
  choice: readChoice,
};

/** Reads a message as the answer to a question. Never throws. */
export function readAnswer(rule: AnswerRule, message: string, hint: AnswerHint): Answer {
  const read = READERS[rule.kind] as ReadAnswer<AnswerRule['kind']>;
  return read(rule, message.trim(), hint);
}
