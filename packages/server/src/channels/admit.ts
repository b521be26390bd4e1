import { type ChannelDocument, Problem } from '@conversation-orchestrator/api';
import type { LoginThrottle } from '../auth/login-throttle.ts';
import type { CallResources } from '../functions/account-resources.ts';
import type { ChannelStore } from './channel-store.ts';
import type { ChannelOf } from './platform-conversation.ts';

/** What decides whether a platform may speak. */
export type AdmissionParts = {
  readonly channels: Pick<ChannelStore, 'find'>;
  readonly resources: Pick<CallResources, 'readSecret'>;
  readonly throttle: LoginThrottle;
  /** Counts a request of an account; throws `TOO_MANY_REQUESTS` when it had its share. */
  readonly limitRate: (accountId: string) => void;
};

/** Who asks, for which channel. */
export type Knock<Kind extends ChannelDocument['kind']> = {
  readonly accountId: string;
  readonly channelId: string;
  readonly kind: Kind;
  /** IP address. */
  readonly address: string;
};

/** Tells whether what was shown is right, given the channel and its secret; either may be missing, and then nothing is. */
export type Proof<Kind extends ChannelDocument['kind']> = (
  channel: ChannelOf<Kind> | undefined,
  secret: string | undefined,
) => boolean | Promise<boolean>;

/**
 * The channel that is knocked at, when what was shown is right. Throws `UNAUTHENTICATED` otherwise, and never says whether there is such a
 * channel; `TOO_MANY_REQUESTS` for who keeps guessing, and for an account that had its share.
 */
export async function admit<Kind extends ChannelDocument['kind']>(
  { channels, limitRate, resources, throttle }: AdmissionParts,
  { accountId, address, channelId, kind }: Knock<Kind>,
  isProven: Proof<Kind>,
): Promise<ChannelOf<Kind>> {
  const login = { name: JSON.stringify([accountId, channelId]), address };
  throttle.check(login);
  const document = (await channels.find(accountId, channelId))?.document;
  const channel = document?.kind === kind ? (document as ChannelOf<Kind>) : undefined;
  // Read also where there is no channel, so that the answer takes as long.
  const secret = await resources.readSecret(accountId, secretOf(channel));
  if (!(await isProven(channel, secret)) || !channel) {
    throttle.count(login);
    throw new Problem('UNAUTHENTICATED', 'What the platform shows is not what the channel expects.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  limitRate(accountId);
  return channel;
}

function secretOf(channel: ChannelDocument | undefined): string {
  return channel && 'secret' in channel ? channel.secret : '';
}
