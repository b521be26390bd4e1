import { Problem } from '@conversation-orchestrator/api';
import type { ChannelStore } from '../channel-store.ts';
import type { Guest, Visitor } from './visitor.ts';
import type { VisitorTokens } from './visitor-tokens.ts';

/** Whom a request to a web channel comes from. Whatever is not known to be allowed is refused. */
export type VisitorGate = {
  /** Somebody at a page of an origin. Throws `FORBIDDEN_ORIGIN` unless the channel allows it. */
  admit(accountId: string, channelId: string, origin: string | undefined): Promise<Guest>;
  /** A guest who shows a token. Throws `UNAUTHENTICATED` unless it is for a conversation of this channel. */
  identify(guest: Guest, token: string | undefined): Promise<Visitor>;
};

/** Makes the gate in front of the endpoints of widgets. */
export function createVisitorGate(
  channels: Pick<ChannelStore, 'find'>,
  tokens: Pick<VisitorTokens, 'verify'>,
): VisitorGate {
  return {
    async admit(accountId, channelId, origin) {
      const channel = (await channels.find(accountId, channelId))?.document;
      if (channel?.kind === 'web' && origin !== undefined && channel.allowedOrigins.includes(origin))
        return { accountId, channel };
      throw new Problem('FORBIDDEN_ORIGIN');
    },
    async identify(guest, token) {
      const claims = token === undefined ? undefined : await tokens.verify(token);
      const { accountId, channel } = guest;
      if (claims?.accountId === accountId && claims.channelId === channel.id)
        return { ...guest, conversationId: claims.conversationId };
      throw new Problem('UNAUTHENTICATED', 'The token of the visitor is missing, or not valid any more.', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    },
  };
}
