import type { Value } from '@conversation-orchestrator/engine';
import type { AnswerRule, AnswerRuleOf, Text } from '../bot.ts';

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
