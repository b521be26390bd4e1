import { fallBack } from '../transfer/fall-back.ts';
import type { BotPhase } from './bot-state.ts';
import { sayTexts } from './render-text.ts';
import { wakeAtOf } from './run-steps.ts';
import type { Turn } from './turn.ts';

/** How often a customer is reminded, where the bot does not say. */
const USUAL_REMINDERS = 1;

/** Reminds a customer who does not answer, a bounded number of times; then closes the conversation, or gives it to somebody. */
export async function mindSilence(
  turn: Turn,
  phase: Extract<BotPhase, { readonly kind: 'waiting' }>,
): Promise<void> {
  const { silence } = turn.bot.document;
  if (silence === undefined) return;
  const { end = 'fallback', message, reminders = USUAL_REMINDERS } = silence;
  if (message !== undefined && phase.reminders < reminders) {
    await sayTexts(turn, message);
    turn.phase = { ...phase, reminders: phase.reminders + 1, ...wakeAtOf(turn) };
  } else if (end === 'close') turn.leave({ kind: 'close' }, { kind: 'closed' });
  else await fallBack(turn, 'SILENCE');
}
