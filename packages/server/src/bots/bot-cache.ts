import type { CompiledBot } from '@conversation-orchestrator/bot';
import { compileBot } from '@conversation-orchestrator/bot';
import { LRUCache } from 'lru-cache';
import type { BotStore } from './bot-store.ts';

const MOST_BOTS = 1_000;

/** Finds bots ready to respond: each version of one is compiled once. */
export function createBotCache(
  store: Pick<BotStore, 'find'>,
): (accountId: string, botId: string) => Promise<CompiledBot | undefined> {
  const compiled = new LRUCache<string, { readonly version: number; readonly bot: CompiledBot }>({
    max: MOST_BOTS,
  });
  return async (accountId, botId) => {
    const kept = await store.find(accountId, botId);
    if (!kept) return undefined;
    const name = JSON.stringify([accountId, botId]);
    const known = compiled.get(name);
    if (known?.version === kept.version) return known.bot;
    const bot = compileBot(kept.document);
    compiled.set(name, { version: kept.version, bot });
    return bot;
  };
}
