import type { TransferTarget } from '../runtime/bot-effect.ts';
import type { Turn } from '../runtime/turn.ts';

/** The target that is always left: the bot's fallback skill. */
export function fallbackOf({ bot }: Turn): TransferTarget {
  return { kind: 'skill', skillId: bot.document.fallback.skillId };
}

/** Whether two targets are the same skill, or the same agent. */
export function sameTarget(one: TransferTarget, other: TransferTarget): boolean {
  if (one.kind === 'agent') return other.kind === 'agent' && other.agentId === one.agentId;
  return other.kind === 'skill' && other.skillId === one.skillId;
}
