import type { Value } from '@conversation-orchestrator/engine';
import type { AnswerRule, AnswerRuleOf, Text } from '../bot.ts';
import { readChoice } from './read-choice.ts';
import { readEmail } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { readPattern } from './read-pattern.ts';
import { readPhone } from './read-phone.ts';
import { readText } from './read-text.ts';

/** What a message comes to as an answer: a value to keep, or why it does not count. */
export type Answer =
  | { readonly accepted: true; readonly value: Value }
  | { readonly accepted: false; readonly why: string };

/** What is known when an answer is read. */
export type AnswerHint = {
  /** The language it is in. */
  readonly language: string;
  /** A text of the bot in that language. */
  readonly label: (text: Text) => string;
};

/** Reads the answers of one kind. Takes time linear in the text. */
export type ReadAnswer<Kind extends AnswerRule['kind']> = (
  rule: AnswerRuleOf<Kind>,
  text: string,
  hint: AnswerHint,
) => Answer;

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
