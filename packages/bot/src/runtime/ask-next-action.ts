import type { BotAnswer, BotAsk } from '../ports/next-action.ts';
import type { Turn } from './turn.ts';
import { Unavailability } from './unavailability.ts';

/** Asks for the next action, and notes what was decided. */
export async function askNextAction(turn: Turn, ask: BotAsk): Promise<BotAnswer | Unavailability> {
  const answer = await turn.using('nextAction', turn.ports.nextAction(ask));
  if (answer instanceof Unavailability) return answer;
  const { actions, degraded, nextActionId, outcome, policy } = answer;
  turn.note({
    kind: 'decision',
    nextActionId,
    outcome,
    actions,
    degraded,
    ...(policy !== undefined && { policy: { id: policy.id, name: policy.name } }),
  });
  return answer;
}
