import { createBotCache } from './bots/bot-cache.ts';
import type { BotStore } from './bots/bot-store.ts';
import { type BotSurroundings, createBotPorts } from './bots/create-bot-ports.ts';
import { createRecognisers, type Recognisers } from './bots/recognisers.ts';
import { createSendToChatwoot } from './channels/chatwoot/send-to-chatwoot.ts';
import { Deliveries } from './channels/outbox/deliveries.ts';
import { ChatTurns } from './chats/chat-turns.ts';
import { noteConversation } from './chats/note-conversation.ts';
import type { Clock } from './clock.ts';
import type { Stores } from './create-stores.ts';
import type { CallResources } from './functions/account-resources.ts';
import { type CallSlots, createCallSlots } from './functions/call-slots.ts';
import type { Sandbox } from './functions/sandbox/sandbox.ts';
import type { NextActionParts } from './next-action/next-action.ts';
import type { Logger } from './observability/logger.ts';
import type { OutboundHttp } from './outbound/outbound-http.ts';

/** Examinations of intents that may be under way on one node. */
const EXAMINATIONS = { most: 1, mostPerAccount: 1 };

export type CreateBotsOptions = {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly deciding: NextActionParts;
  readonly sandbox: Sandbox;
  readonly outbound: OutboundHttp;
  readonly resources: CallResources;
};

/** Everything that lets bots respond. */
export type Bots = {
  readonly turns: ChatTurns;
  readonly deliveries: Deliveries;
  readonly recognisers: Recognisers;
  readonly surroundings: BotSurroundings;
  readonly slots: CallSlots;
  readonly hasBot: (accountId: string, botId: string) => Promise<boolean>;
};

/** Puts together what lets bots respond. */
export function createBots(options: CreateBotsOptions): Bots {
  const { clock, deciding, logger, outbound, resources, sandbox, stores } = options;
  const store: BotStore = stores.bots;
  const recognisers = createRecognisers({ store, resources, outbound, clock });
  const surroundings: BotSurroundings = {
    context: stores.context,
    deciding,
    directory: stores.directory,
    sdes: { accounts: stores.access.accounts, sdes: stores.sdes },
    sandbox,
    recogniserOf: recognisers.of,
    clock,
  };
  const findBot = createBotCache(store);
  const onBug = (err: unknown) => logger.error({ err }, 'a bot could not respond');
  const turns: ChatTurns = new ChatTurns({
    store: stores.chats,
    findBot,
    portsOf: (accountId, decidedFor) => createBotPorts(surroundings, accountId, decidedFor),
    async onChange(key, before, after) {
      try {
        await noteConversation(stores.conversations, key, before, after);
      } catch (err) {
        logger.warn({ err }, 'what is known of a conversation could not be kept up');
      }
      if (after.chat.outlet === 'outbox') void deliveries.deliver(key);
    },
    onBug,
    clock,
  });
  const deliveries = new Deliveries({
    store: stores.chats,
    channels: stores.channels,
    deliver: createSendToChatwoot({ outbound, resources }),
    takeTurns: (key) => turns.take(key),
    onFailure: (key, reason) =>
      logger.warn({ ...key, reason }, 'a platform could not be told what a bot did'),
    onBug,
    clock,
  });
  return {
    turns,
    deliveries,
    recognisers,
    surroundings,
    slots: createCallSlots(EXAMINATIONS),
    hasBot: async (accountId, botId) => (await store.find(accountId, botId)) !== undefined,
  };
}
