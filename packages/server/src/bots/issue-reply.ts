import type { BotIssue } from '@conversation-orchestrator/bot';

/** A mistake in a bot, as clients see it. */
export function issueReply({ code, message, path, severity }: BotIssue) {
  return { code, severity, path, message };
}
