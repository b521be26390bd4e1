import type { BotAnswer } from '../ports/next-action.ts';
import type { Turn } from './turn.ts';

/** Notes what was decided. */
export function noteDecision(
  turn: Turn,
  { actions, degraded, nextActionId, outcome, policy }: BotAnswer,
): void {
  turn.note({
    kind: 'decision',
    nextActionId,
    outcome,
    actions,
    degraded,
    ...(policy !== undefined && { policy: { id: policy.id, name: policy.name } }),
  });
}
