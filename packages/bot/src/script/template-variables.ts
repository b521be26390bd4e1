import type { Value } from '@conversation-orchestrator/engine';
import type { CompiledBot } from '../compile-bot.ts';
import type { BotConversation } from '../runtime/bot-conversation.ts';

/**
 * The bot variables that scripts of the reference's templates expect to have been set (reference documentation, "Conversation Orchestrator"
 * template and "Using your own routing bot"): account, conversation, namespace under both of its names, and the fallback. None for a bot
 * without scripts.
 */
export function templateVariables(
  { document, namespace }: CompiledBot,
  { accountId, conversationId }: BotConversation,
): { readonly [name: string]: Value } {
  if (!document.steps.some(({ kind }) => kind === 'script')) return {};
  const { message, skillId } = document.fallback;
  return {
    accountId,
    conversationId,
    contextNamespace: namespace,
    mavenNamespace: namespace,
    fallbackSkillId: skillId,
    fallbackSkillName: skillId,
    fallbackMessage: typeof message === 'string' ? message : 'BLANK_MESSAGE',
  };
}
