import type { CallResources } from '../../functions/account-resources.ts';
import { OutboundError, type OutboundHttp, type OutboundReply } from '../../outbound/outbound-http.ts';
import type { Deliver, Delivered } from '../outbox/deliver.ts';
import type { ChannelOf } from '../platform-conversation.ts';
import { chatwootIdOf } from './conversation-id.ts';
import { type ChatwootRequest, requestsOf } from './requests-of.ts';

export type ChatwootParts = {
  readonly outbound: OutboundHttp;
  readonly resources: CallResources;
};

const TIMEOUT_MS = 10_000;
const MOST_REPLY_BYTES = 256 * 1024;
/** Answers that another time may be better: not in time, too many requests. */
const PASSING: readonly number[] = [408, 425, 429];

/** Makes what sends to Chatwoot, through the guarded way out, at the allowed domains of the account. */
export function createSendToChatwoot({ outbound, resources }: ChatwootParts): Deliver<'chatwoot'> {
  return async ({ channel, key, message }) => {
    const { accountId } = key;
    const [token, allowedDomains] = await Promise.all([
      resources.readSecret(accountId, channel.apiToken),
      resources.allowedDomains(accountId),
    ]);
    if (token === undefined) return { kind: 'later', reason: `there is no secret ${channel.apiToken}` };
    const base = addressOf(channel, chatwootIdOf(channel.id, key.conversationId));
    for (const request of requestsOf(channel, message)) {
      const asked = {
        accountId,
        url: `${base}/${request.path}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', api_access_token: token },
        body: JSON.stringify(request.body),
        allowedDomains,
        timeoutMs: TIMEOUT_MS,
        maxBytes: MOST_REPLY_BYTES,
      };
      const delivered = await outbound(asked, AbortSignal.timeout(TIMEOUT_MS)).then(
        (reply) => readReply(request, reply),
        (error: unknown): Delivered => ({ kind: 'later', reason: reasonOf(error) }),
      );
      if (delivered.kind !== 'done') return delivered;
    }
    return { kind: 'done' };
  };
}

function addressOf({ platformAccountId, url }: ChannelOf<'chatwoot'>, conversation: string): string {
  const base = url.replace(/\/+$/, '');
  return `${base}/api/v1/accounts/${platformAccountId}/conversations/${conversation}`;
}

/** An assignment to a team or an agent who is not there succeeds at Chatwoot, with nobody. */
function readReply({ path }: ChatwootRequest, { body, status }: OutboundReply): Delivered {
  if (status >= 200 && status < 300) {
    const isNobody = path === 'assignments' && ['', 'null'].includes(body.trim());
    return isNobody ? { kind: 'never', reason: 'Chatwoot knows no such team or agent' } : { kind: 'done' };
  }
  const reason = `Chatwoot answered ${status} to ${path}`;
  const isPassing = status >= 500 || PASSING.includes(status);
  return { kind: isPassing ? 'later' : 'never', reason };
}

function reasonOf(error: unknown): string {
  return error instanceof OutboundError ? `${error.code}: ${error.message}` : 'it could not be sent';
}
