import { Problem, type RequestOf } from '@conversation-orchestrator/api';
import type { ConversationStore } from '../../conversations/conversation-store.ts';
import { type SdeParts, saveSdes } from '../../conversations/customer-sdes.ts';
import type { Handlers, Request } from '../../http/handlers.ts';
import { VERSION } from '../../version.ts';
import { admit } from '../admit.ts';
import type { ChannelOf, PlatformConversation } from '../platform-conversation.ts';
import { answerPlatformEvent } from '../platform-reply.ts';
import type { PlatformRouteParts } from '../platform-route-parts.ts';
import { bearerOf } from '../shown-secret.ts';
import { openConversation } from '../take-platform-event.ts';
import { sdesOf } from './sdes-of.ts';
import { answerOf, eventOf } from './translate.ts';
import { isLivepersonToken } from './verify-token.ts';

/** The Custom Endpoint of LivePerson's third-party bots. */
export type LivepersonRoutes = Pick<
  Handlers,
  | 'platforms.livepersonEnvironments'
  | 'platforms.livepersonState'
  | 'platforms.livepersonConversation'
  | 'platforms.livepersonEvent'
>;

/** What it needs of the server: it keeps what LivePerson knows, too. */
export type LivepersonParts = PlatformRouteParts & {
  readonly conversations: ConversationStore;
  readonly sdes: SdeParts;
};

type Asked = Pick<Request<'platforms.livepersonEnvironments'>, 'headers' | 'params' | 'peer'> & {
  readonly params: { readonly environment?: string };
};

const USUAL_ENVIRONMENTS = ['draft'];

/** Makes the Custom Endpoint of LivePerson's third-party bots, version 1. */
export function livepersonRoutes(parts: LivepersonParts): LivepersonRoutes {
  return {
    async 'platforms.livepersonEnvironments'(request) {
      const { environments = USUAL_ENVIRONMENTS } = await channelFor(parts, request);
      return { status: 200, body: environments };
    },
    async 'platforms.livepersonState'(request) {
      const { botId } = await channelFor(parts, request);
      const isThere = await parts.hasBot(request.params.accountId, botId);
      return { status: 200, body: { state: isThere ? 'online' : 'error', version: VERSION } };
    },
    async 'platforms.livepersonConversation'(request) {
      const { body, params } = request;
      const channel = await channelFor(parts, request);
      if (!(await openConversation(parts, conversationOf(channel, params, body.context.visitor))))
        throw new Problem('NAME_TAKEN', `There is a conversation ${params.convId} already`);
      await keepFacts(parts, params, body);
      return { status: 200 };
    },
    async 'platforms.livepersonEvent'(request) {
      const { body, params } = request;
      const channel = await channelFor(parts, request);
      const conversation = conversationOf(channel, params);
      const reply = await answerPlatformEvent(parts, conversation, eventOf(body, parts.newId()));
      // LivePerson then transfers to the default skill it was configured with.
      if (reply.end?.kind === 'failed') throw new Problem('UNAVAILABLE', reply.end.reason);
      return { status: 200, body: answerOf(channel, reply) };
    },
  };
}

/** The channel of a request whose token is right, and whose path leads to the bot and an environment of it. */
async function channelFor(
  parts: LivepersonParts,
  { headers, params, peer }: Asked,
): Promise<ChannelOf<'liveperson'>> {
  const knock = { ...params, ...peer, kind: 'liveperson' } as const;
  const channel = await admit(
    parts,
    knock,
    async (found) =>
      found !== undefined && isLivepersonToken(bearerOf(headers.authorization), found, parts.clock),
  );
  const { apiVersion, botId, environment } = params;
  if (apiVersion !== 'v1') throw new Problem('NOT_FOUND', `There is no version ${apiVersion}: use v1`);
  if (botId !== channel.botId) throw new Problem('NOT_FOUND', `The channel has no bot ${botId}`);
  const { environments = USUAL_ENVIRONMENTS } = channel;
  if (environment !== undefined && !environments.includes(environment))
    throw new Problem('NOT_FOUND', `There is no environment ${environment}`);
  return channel;
}

type Begun = RequestOf<'platforms.livepersonConversation'>;

function conversationOf(
  channel: ChannelOf<'liveperson'>,
  { accountId, convId }: Begun['params'],
  { consumerId, language }: NonNullable<Begun['body']['context']['visitor']> = {},
): PlatformConversation {
  return {
    key: { accountId, conversationId: convId },
    channel,
    outlet: 'answer',
    ...(consumerId && { customerId: consumerId }),
    ...(language && { language }),
  };
}

/** Keeps what LivePerson knows of a conversation and its customer, where policies read it. */
async function keepFacts(
  { clock, conversations, sdes }: LivepersonParts,
  { accountId, convId }: Begun['params'],
  { context, sdes: told }: Begun['body'],
): Promise<void> {
  const customerId = context.visitor?.consumerId;
  await conversations.update(accountId, convId, {
    startedAt: clock.now(),
    currentSkillId: String(context.skillId),
    ...(customerId && { consumerId: customerId }),
  });
  if (customerId) await saveSdes(sdes, accountId, customerId, sdesOf(told));
}
