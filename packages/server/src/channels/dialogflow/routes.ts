import type { JsonObject } from '@conversation-orchestrator/api';
import type { Handlers } from '../../http/handlers.ts';
import { admit } from '../admit.ts';
import * as cx from '../dialogflow-cx/translate.ts';
import * as es from '../dialogflow-es/translate.ts';
import { keepContext } from '../keep-context.ts';
import type { ChannelOf, PlatformConversation } from '../platform-conversation.ts';
import type { PlatformEvent } from '../platform-event.ts';
import { answerPlatformEvent } from '../platform-reply.ts';
import type { PlatformRouteParts } from '../platform-route-parts.ts';
import { showsSecret } from '../shown-secret.ts';
import { openConversation } from '../take-platform-event.ts';
import { sessionIdOf } from './session-id.ts';

/** The webhooks of Dialogflow's agents. */
export type DialogflowRoutes = Pick<Handlers, 'platforms.dialogflowEs' | 'platforms.dialogflowCx'>;

/** Makes the webhooks of Dialogflow's agents. */
export function dialogflowRoutes(parts: PlatformRouteParts): DialogflowRoutes {
  return {
    async 'platforms.dialogflowEs'({ body, headers, params, peer }) {
      const knock = { ...params, ...peer, kind: 'dialogflow-es' } as const;
      const channel = await admit(parts, knock, (_, secret) => showsSecret(headers.authorization, secret));
      const { languageCode } = body.queryResult;
      const conversation = conversationOf(params.accountId, channel, { session: body.session, languageCode });
      const told = { event: es.eventOf(body, parts.newId()), context: es.contextOf(body) };
      const reply = await converse(parts, conversation, told);
      return { status: 200, body: es.answerOf(channel, reply) };
    },
    async 'platforms.dialogflowCx'({ body, headers, params, peer }) {
      const knock = { ...params, ...peer, kind: 'dialogflow-cx' } as const;
      const channel = await admit(parts, knock, (_, secret) => showsSecret(headers.authorization, secret));
      const { languageCode, sessionInfo } = body;
      const named = { session: sessionInfo.session, languageCode };
      const conversation = conversationOf(params.accountId, channel, named);
      const told = { event: cx.eventOf(body, parts.newId()), context: cx.contextOf(body) };
      const reply = await converse(parts, conversation, told);
      return { status: 200, body: cx.answerOf(channel, reply) };
    },
  };
}

function conversationOf(
  accountId: string,
  channel: ChannelOf<'dialogflow-es' | 'dialogflow-cx'>,
  { languageCode, session }: { readonly session: string; readonly languageCode: string | undefined },
): PlatformConversation {
  return {
    key: { accountId, conversationId: sessionIdOf(session) },
    channel,
    outlet: 'answer',
    ...(languageCode && { language: languageCode }),
  };
}

async function converse(
  parts: PlatformRouteParts,
  conversation: PlatformConversation,
  { context, event }: { readonly event: PlatformEvent; readonly context: JsonObject },
) {
  await openConversation(parts, conversation);
  await keepContext(parts, conversation, { eventId: event.id, properties: context });
  return answerPlatformEvent(parts, conversation, event);
}
