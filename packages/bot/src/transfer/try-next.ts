import type { Turn } from '../runtime/turn.ts';
import { fail, fallBack } from './fall-back.ts';
import { refusalOf } from './refusal.ts';
import { fallbackOf, sameTarget } from './target.ts';

/** Transfers a conversation that was not taken to the next best, at last to the fallback; nobody left: it has failed. */
export async function tryNext(turn: Turn, reason: string): Promise<void> {
  if (turn.phase.kind !== 'transferred') return;
  for (const [index, to] of turn.phase.rest.entries()) {
    if (sameTarget(to, fallbackOf(turn))) return fallBack(turn, 'TRANSFER_FAILED');
    const why = await refusalOf(turn, to);
    if (why === undefined) {
      const rest = turn.phase.rest.slice(index + 1);
      turn.leave({ kind: 'transfer', to, because: 'decided' }, { kind: 'transferred', to, rest });
      return;
    }
    turn.note({ kind: 'refused', to, why });
  }
  fail(turn, reason);
}
