import type { StepOf } from '../bot.ts';
import type { Recognition } from '../ports/intent-recogniser.ts';
import { chooseLanguage } from '../runtime/choose-language.ts';
import { sayTexts } from '../runtime/render-text.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { giveUp, missed } from './give-up.ts';
import { forget, keep } from './keep.ts';
import type { Move } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** How often it asks again, where the step does not say. */
const USUAL_RETRIES = 1;
/** The confidence from which an intent counts, where the step does not say. */
export const USUAL_THRESHOLD = 0.6;
/** The property that keeps the intent, where the step does not say (SPEC 11). */
const USUAL_PROPERTY = 'intent';

/** Finds out what the customer wants, and keeps it in the context. */
export const intent: StepBehaviour<'intent'> = {
  async enter(step, turn) {
    if (step.message === undefined && !turn.message.taken) return recognise(step, turn, 0);
    await sayTexts(turn, step.message);
    return { kind: 'wait', misses: 0 };
  },
  hear: recognise,
};

async function recognise(step: StepOf<'intent'>, turn: Turn, misses: number): Promise<Move> {
  const { bot, conversation, message, ports } = turn;
  turn.message = { ...message, taken: true };
  const hint = {
    language: chooseLanguage(bot.languages, conversation.language),
    conversationId: conversation.conversationId,
    ...(step.intents !== undefined && { intents: step.intents }),
  };
  const recognition = await turn.using('intents', ports.intents.recognise(message.text, hint));
  // To ask again would not help the customer while nobody can understand the answer.
  if (recognition instanceof Unavailability) return givingUp(step, turn);
  const found = chosen(step, recognition);
  const threshold = step.threshold ?? USUAL_THRESHOLD;
  turn.note({ kind: 'intent', step: step.id, intent: found ?? null, threshold, recognition });
  if (found === undefined) {
    const retries = step.retries ?? USUAL_RETRIES;
    return misses < retries ? missed(step, turn, { misses, retries }) : givingUp(step, turn);
  }
  await keep(turn, { property: step.property ?? USUAL_PROPERTY }, found);
  return { kind: 'goto', step: goal(step, found) };
}

/** An intent of an earlier question must not decide where this one goes. */
async function givingUp(step: StepOf<'intent'>, turn: Turn): Promise<Move> {
  await forget(turn, { property: step.property ?? USUAL_PROPERTY });
  return giveUp(step, turn);
}

/** The best intent that counts; undefined: none of these. */
function chosen({ intents, threshold = USUAL_THRESHOLD }: StepOf<'intent'>, { ranking }: Recognition) {
  const best = ranking.find((ranked) => intents === undefined || intents.includes(ranked.intent));
  return best !== undefined && best.score >= threshold ? best.intent : undefined;
}

function goal({ goto }: StepOf<'intent'>, found: string): string | undefined {
  return goto !== undefined && Object.hasOwn(goto, found) ? goto[found] : undefined;
}
