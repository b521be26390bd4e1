import { Problem } from '@conversation-orchestrator/api';
import type { Handlers } from '../../http/handlers.ts';
import { admit } from '../admit.ts';
import type { PlatformConversation } from '../platform-conversation.ts';
import type { PlatformRouteParts } from '../platform-route-parts.ts';
import { isSecret } from '../shown-secret.ts';
import { keepPlatformEvent, openConversation } from '../take-platform-event.ts';
import { chatIdOf } from './conversation-id.ts';
import { seenOf } from './translate.ts';
import { isSigned } from './verify-signature.ts';

/** The webhook of Chatwoot's agent bots. */
export type ChatwootRoutes = Pick<Handlers, 'platforms.chatwoot'>;

/** Makes the webhook of Chatwoot's agent bots. */
export function chatwootRoutes(parts: PlatformRouteParts): ChatwootRoutes {
  return {
    async 'platforms.chatwoot'({ body, bytes, headers, params, peer, query }) {
      const { accountId } = params;
      const { 'x-chatwoot-signature': signature, 'x-chatwoot-timestamp': timestamp } = headers;
      const channel = await admit(parts, { ...params, ...peer, kind: 'chatwoot' }, (_, secret) =>
        // Where Chatwoot signs, a token that leaked with an address is not enough.
        signature === undefined
          ? isSecret(query.token, secret)
          : isSigned({ signature, timestamp, bytes }, secret, parts.clock),
      );
      if (body.account && String(body.account.id) !== channel.platformAccountId)
        throw new Problem('INVALID_REQUEST', `account.id: must be ${channel.platformAccountId}`);
      const seen = seenOf(body);
      if (!seen) return { status: 200, body: { taken: false } };
      const conversation: PlatformConversation = {
        key: { accountId, conversationId: chatIdOf(channel.id, seen.conversation) },
        channel,
        outlet: 'outbox',
        ...(seen.customerId !== undefined && { customerId: seen.customerId }),
      };
      return { status: 200, body: { taken: await take(parts, conversation, seen.event) } };
    },
  };
}

/** Keeps an event, and leaves the bot to it: Chatwoot waits five seconds, and what the bot does is sent by itself. */
async function take(
  parts: PlatformRouteParts,
  conversation: PlatformConversation,
  event: Parameters<typeof keepPlatformEvent>[2],
): Promise<boolean> {
  const { key } = conversation;
  if (event.kind === 'message') await openConversation(parts, conversation);
  else if (!(await parts.store.find(key))) return false;
  await keepPlatformEvent(parts, conversation, event);
  void parts.turns.take(key);
  return true;
}
