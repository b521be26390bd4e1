import type { TransferTarget } from '@conversation-orchestrator/bot';
import type { PlatformChannel } from './platform-conversation.ts';

/** Where a transfer goes, in the ids of a platform. */
export type MappedTarget = { readonly skillId: string; readonly agentId?: string };

/** A target in the ids of a channel's platform: what its document does not name is called the same there. */
export function mappedTarget(
  { agents = {}, skills = {} }: Pick<PlatformChannel, 'agents' | 'skills'>,
  to: TransferTarget,
): MappedTarget {
  const skillId = mapped(skills, to.skillId);
  return to.kind === 'skill' ? { skillId } : { skillId, agentId: mapped(agents, to.agentId) };
}

function mapped(ids: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(ids, id) ? (ids[id] ?? id) : id;
}
