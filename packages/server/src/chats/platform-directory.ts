import type { BotDirectory } from '@conversation-orchestrator/bot';

/**
 * The directory as a bot sees it whose transfers another platform performs: who is there, that platform alone knows, so that every agent who
 * is known is worth a try.
 */
export function platformDirectory(directory: BotDirectory): BotDirectory {
  return {
    ...directory,
    agentStatus: async (agentId) =>
      (await directory.agentStatus(agentId)) === undefined ? undefined : 'online',
  };
}
