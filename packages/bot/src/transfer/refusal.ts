import type { TransferTarget } from '../runtime/bot-effect.ts';
import type { Refusal } from '../runtime/bot-trace.ts';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';

/** Why the conversation cannot go there; undefined where it can, or where the directory cannot tell. */
export async function refusalOf(turn: Turn, to: TransferTarget): Promise<Refusal | undefined> {
  return (
    leadsBack(turn, to) ??
    (to.kind === 'agent' ? refuseAgent(turn, to.agentId) : refuseSkill(turn, to.skillId))
  );
}

/** Whether the bot itself would get the conversation again: a loop. */
export function leadsBack({ bot }: Turn, to: TransferTarget): Refusal | undefined {
  const { agentId, skillId } = bot.document;
  if (to.kind === 'agent') return to.agentId === agentId ? 'OWN_AGENT' : undefined;
  return to.skillId === skillId ? 'OWN_SKILL' : undefined;
}

async function refuseAgent(turn: Turn, agentId: string): Promise<Refusal | undefined> {
  const status = await turn.using('directory', turn.ports.directory.agentStatus(agentId));
  if (status instanceof Unavailability || status === 'online') return undefined;
  return status === undefined ? 'UNKNOWN_AGENT' : 'AGENT_UNAVAILABLE';
}

async function refuseSkill(turn: Turn, skillId: string): Promise<Refusal | undefined> {
  const exists = await turn.using('directory', turn.ports.directory.hasSkill(skillId));
  return exists === false ? 'UNKNOWN_SKILL' : undefined;
}
