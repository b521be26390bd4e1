import type { Handlers } from '../../http/handlers.ts';
import { admit } from '../admit.ts';
import { keepContext } from '../keep-context.ts';
import type { PlatformConversation } from '../platform-conversation.ts';
import { answerPlatformEvent } from '../platform-reply.ts';
import type { PlatformRouteParts } from '../platform-route-parts.ts';
import { showsSecret } from '../shown-secret.ts';
import { openConversation } from '../take-platform-event.ts';
import { answerOf, eventOf } from './translate.ts';

/** The route of platforms that speak REST. */
export type RestRoutes = Pick<Handlers, 'platforms.rest'>;

/** Makes the route of platforms that speak REST. */
export function restRoutes(parts: PlatformRouteParts): RestRoutes {
  return {
    async 'platforms.rest'({ body, headers, params, peer }) {
      const { accountId, conversationId } = params;
      const knock = { ...params, ...peer, kind: 'rest' } as const;
      const channel = await admit(parts, knock, (_, secret) => showsSecret(headers.authorization, secret));
      const conversation: PlatformConversation = {
        key: { accountId, conversationId },
        channel,
        outlet: 'answer',
        ...(body.kind === 'message' && {
          ...(body.customerId && { customerId: body.customerId }),
          ...(body.sessionId && { sessionId: body.sessionId }),
          ...(body.language !== undefined && { language: body.language }),
        }),
      };
      if (body.kind === 'message') {
        await openConversation(parts, conversation);
        await keepContext(parts, conversation, { eventId: body.id, properties: body.context ?? {} });
      }
      const reply = await answerPlatformEvent(parts, conversation, eventOf(body));
      return { status: 200, body: answerOf(channel, reply) };
    },
  };
}
