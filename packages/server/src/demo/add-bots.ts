import { EXAMPLE_INTENTS, READY_BOTS } from '@conversation-orchestrator/bot';
import type { Auditor, Author } from '../audit/auditor.ts';
import type { BotStore } from '../bots/bot-store.ts';

/** Adds the bots that are ready to use, and the intents they recognise, to an account that has none. */
export async function addReadyBots(store: BotStore, audit: Auditor, author: Author): Promise<void> {
  const { accountId } = author;
  const check = () => {};
  const intents = { action: 'intents.changed', target: accountId, detail: {} };
  await store.replaceIntents({ accountId, check, entry: audit(author, intents) }, EXAMPLE_INTENTS);
  for (const bot of READY_BOTS) {
    const entry = audit(author, { action: 'bot.saved', target: bot.id, detail: { name: bot.name } });
    await store.save({ accountId, check, entry }, bot);
  }
}
