import { readAnswer } from '../answer/read-answer.ts';
import type { AnswerRule } from '../bot.ts';
import { chooseLanguage } from '../runtime/choose-language.ts';
import { inLanguage, sayTexts } from '../runtime/render-text.ts';
import type { Turn } from '../runtime/turn.ts';
import { missed } from './give-up.ts';
import { keep } from './keep.ts';
import { ON } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** How often a question is asked again that does not say. */
const USUAL_RETRIES = 2;

/** Asks for something, and keeps the answer in the context. */
export const ask: StepBehaviour<'ask'> = {
  async enter(step, turn) {
    await sayTexts(turn, step.message, optionsOf(turn, step.answer));
    return { kind: 'wait', misses: 0 };
  },

  async hear(step, turn, misses) {
    const given = readAnswer(step.answer ?? { kind: 'text' }, turn.message.text, {
      language: chooseLanguage(turn.bot.languages, turn.conversation.language),
      label: (text) => inLanguage(turn, text),
    });
    if (!given.accepted) {
      turn.note({ kind: 'answer', step: step.id, accepted: false, why: given.why });
      const options = optionsOf(turn, step.answer);
      return missed(step, turn, {
        misses,
        retries: step.retries ?? USUAL_RETRIES,
        ...(options !== undefined && { options }),
      });
    }
    turn.note({ kind: 'answer', step: step.id, accepted: true, value: given.value });
    await keep(turn, step, given.value);
    return ON;
  },
};

function optionsOf(turn: Turn, answer: AnswerRule | undefined): readonly string[] | undefined {
  if (answer?.kind !== 'choice') return undefined;
  return answer.options.map(({ value, label }) => (label === undefined ? value : inLanguage(turn, label)));
}
