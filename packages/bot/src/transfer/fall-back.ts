import type { FallbackCause } from '../runtime/bot-trace.ts';
import { sayTexts } from '../runtime/render-text.ts';
import type { Turn } from '../runtime/turn.ts';
import { leadsBack } from './refusal.ts';
import { fallbackOf } from './target.ts';

/**
 * Says the fallback message and transfers to the fallback skill, whether it exists or not: there is nowhere else. After the messages of a
 * policy the fallback message is not said; they were the answer.
 */
export async function fallBack(turn: Turn, cause: FallbackCause): Promise<void> {
  turn.note({ kind: 'fallback', cause });
  if (cause !== 'LONE_MESSAGE') await sayTexts(turn, turn.bot.document.fallback.message);
  leaveForFallback(turn);
}

/** Transfers to the fallback skill without a word. */
export function leaveForFallback(turn: Turn): void {
  const to = fallbackOf(turn);
  const why = leadsBack(turn, to);
  if (why !== undefined) {
    turn.note({ kind: 'refused', to, why });
    fail(turn, 'The fallback skill is the bot’s own');
    return;
  }
  turn.leave({ kind: 'transfer', to, because: 'fallback' }, { kind: 'transferred', to, rest: [] });
}

/** Says that nobody takes the conversation. */
export function fail(turn: Turn, reason: string): void {
  turn.leave({ kind: 'failed', reason }, { kind: 'failed' });
}
